import type { RuleId } from './rules-zh.ts';
import type { Words } from './words.ts';

/** The hint for a name that a vocabulary would hold: in which of its sections. */
const registered = (section: string) =>
  `Use one that exists[[ ({known})]], or register it in a file with kind: vocabulary, under ${section}.{id:called}`;

/** What is said of a value that cannot be worked out, wherever it stands. */
const UNWORKED = {
  message: {
    deep: '{measure:address} rests on more than 100 values, one after the other (the next is {base:address}): it was not worked out.',
    long: '{measure:address}, worked out from {base:address}, has more than 100 digits and is of no use.',
    period:
      '{measure:address} is counted by the {period:unit}, its base, {base:address}, by the {base-period:unit}: whether {by} times it is given once a {period:unit} or every {base-period:unit} is not said, so it cannot be worked out.',
    months:
      '{measure:address} is counted by the {period:unit}, but {by} months of its base are written (months): what that makes each {period:unit} cannot be worked out.',
  },
  hint: {
    deep: 'Write the amount itself somewhere on the way, or take another base.',
    long: 'Write the amount itself, or a shorter factor.',
    period:
      '[[For {months} months of it in each {period:unit}, write months: {months}. ]][[Where it is so much every {base-period:unit}, write unit: {meant} beside value.]]',
    months: 'For so many times the base, write ratio: {by}; or write the amount itself.',
  },
};

/** Before what is told of a day to come, that day. */
const toCome = <T extends Readonly<Record<string, string>>>(messages: T): T =>
  Object.fromEntries(
    Object.entries(messages).map(([variant, message]) => [variant, `[[From {begins:day} on: ]]${message}`]),
  ) as T;

/** How to write what is counted by the term or the school year, so that it can be held against what is counted by the year. */
const BY_SCHOOL = {
  term: 'If one {period:unit} is half a {year:unit}, write unit: {meant} and value: { sum: { autumn: { name: 秋季学期, value: {figure} }, spring: { name: 春季学期, value: {figure} } } }.',
  'school-year': 'If a school year counts as a {year:unit}, write the amount for the {year:unit}, with unit: {meant}.',
};

/** What the rules say, in English. */
export const rulesEn: Words<RuleId>['rules'] = {
  'yaml/unreadable': {
    title: 'File cannot be read',
    message: {
      link: 'This link leads to nothing, or in a circle.',
      name: 'The name of the file has bytes that are not UTF-8; it was not read.',
      gone: 'This file was there a moment ago and was gone when it was to be read.',
      special: 'This is no ordinary file but a pipe, a socket, a device or the like; it was not opened.',
      folder: 'This folder cannot be read; nothing in it was checked.',
      named: 'This is a folder, but it is named like a data file.',
      extension: 'The name of this file ends in .txt: it was not read as data.',
      default: 'This file cannot be read.',
    },
    hint: {
      link: 'Mend the link, or remove it.',
      name: 'Give the file another name.',
      gone: 'Wait until the file is written, then check again.',
      special: 'Put an ordinary file in its place, or move it out of the data folder.',
      folder: 'Check that you may read the folder.',
      extension: 'Take .txt away (let Windows show the ends of names first); if it is not data, give it another name.',
      named: 'If a file belongs here, put it back; if a folder does, give it another name.',
      default: 'Check that you may read it.',
    },
  },
  'yaml/too-many': {
    title: 'Too many problems',
    message: 'This file has {count} problems; the first {limit} are listed.',
    hint: 'Mend these first, then check again.',
  },
  'yaml/outside': {
    title: 'Link leads out of the workspace',
    message: 'This link leads out of the workspace and was not read.',
    hint: 'Put the file in the workspace, or remove the link.',
  },
  'yaml/too-large': {
    title: 'File too large',
    message: {
      marks: 'The file has {marks} punctuation marks and line ends, over the limit of {limit}, and was not read.',
      least: 'The file has at least {bytes} bytes, over the limit of {limit}, and was not read.',
      default: 'The file has {bytes} bytes, over the limit of {limit}, and was not read.',
    },
    hint: {
      register:
        'Keep the rows of the areas of this workspace and of those above them; townships and zones go into areas of local vocabularies, in as many files as needed.',
      default: 'Split it into several files, by item.',
    },
  },
  'yaml/encoding': {
    title: 'Encoding is not UTF-8',
    message: {
      known: 'The file is encoded in {encoding}, not UTF-8.',
      table: 'The file is encoded in {encoding}, not UTF-8.',
      default: 'From here on the bytes are not UTF-8 (byte {byte}).',
    },
    hint: {
      known: 'Save it as UTF-8 in your editor, or run iconv -f {encoding} -t UTF-8.',
      table:
        'In Excel or WPS save it as “CSV UTF-8 (comma delimited)”; where there is no such choice, save it as UTF-8 in an editor.',
      default: 'Save it as UTF-8 in your editor.',
    },
  },
  'yaml/empty': {
    title: 'Empty file',
    message: 'There is nothing in the file.',
    hint: 'Write kind: and the content, or delete the file.',
  },
  'yaml/too-deep': {
    title: 'Nested too deeply',
    message: {
      folders: 'The folders go deeper than {limit} levels; what is below was not read.',
      default: 'Brackets or indentation go deeper than {limit} levels.',
    },
    hint: {
      folders: 'Put the records into a folder less deep.',
      default: 'Ordinary records are never this deep; check the brackets and the indentation.',
    },
  },
  'yaml/full-width-colon': {
    title: 'Full-width colon',
    message: 'The key is followed by a full-width colon “：”.',
    hint: 'Use an ordinary colon and a space.',
  },
  'yaml/full-width-space': {
    title: 'Full-width space',
    message:
      'There is a full-width or non-breaking space in the indentation or beside a key.[[ There are {lines} such lines.]]',
    hint: 'Use ordinary spaces.',
  },
  'yaml/full-width-dash': {
    title: 'Full-width dash',
    message: 'The list entry begins with a full-width dash.',
    hint: 'Use an ordinary hyphen and a space.',
  },
  'yaml/tab': {
    title: 'Indented with a tab',
    message: 'The line is indented with a tab; YAML accepts only spaces.[[ There are {lines} such lines.]]',
    hint: 'Use two spaces for each level.',
  },
  'yaml/invisible': {
    title: 'Invisible character',
    message: {
      escaped: 'An escape between the quotes stands for an invisible character {code}.',
      default: 'There is an invisible character {code}: it controls, turns the text around it about or says nothing.',
    },
    hint: 'Delete the character.',
  },
  'yaml/duplicate-key': {
    title: 'Key written twice',
    message: {
      alike: '“{key}” and “{other}” in line {line} look like the same key (they differ in width or by spaces only).',
      default: '“{key}” is written twice in the same place, first in line {line}.',
    },
    hint: { alike: 'Write them alike and keep one of them.', default: 'Merge the two, or rename one of them.' },
  },
  'yaml/multi-document': {
    title: 'Several documents',
    message: 'The file holds several documents separated by ---.',
    hint: 'Split it into several files.',
  },
  'yaml/alias': {
    title: 'Reference',
    message: 'The reference *{name} is used; data files may not have references.',
    hint: 'Write the content out here; put text that really begins with “*” between quotation marks.',
  },
  'yaml/anchor': {
    title: 'Anchor',
    message: 'The anchor &{name} is used; data files may not have anchors.',
    hint: 'Put text that really begins with “&” between quotation marks; otherwise remove &{name}.',
  },
  'yaml/tag': {
    title: 'Tag',
    message: 'The tag {tag} is used; data files may not have tags.',
    hint: 'Remove the tag; for text, quotation marks are enough.',
  },
  'yaml/merge': {
    title: 'Merge key',
    message: 'The merge key << is used; data files may not have merge keys.',
    hint: 'Write the content out here.',
  },
  'yaml/complex-key': {
    title: 'Key is not text',
    message: 'The key is not a piece of text.',
    hint: 'Write keys in lower-case letters, digits and hyphens; put text with a comma or a colon in quotation marks.',
  },
  'yaml/number': {
    title: 'Number not as written',
    message: '“{written}” is no decimal number that is read as it is written.',
    hint: 'Write a plain decimal number of at most 15 digits; put fractions (such as "100/3") and what is text in quotation marks.',
  },
  'yaml/reserved-key': {
    title: 'Reserved key',
    message: 'The key “{key}” is reserved and cannot be used.',
    hint: 'Choose another name.',
  },
  'yaml/syntax': {
    title: 'YAML syntax',
    message: {
      bracket: 'A bracket has no end, or this line inside it is not indented enough.',
      indent: 'The indentation is off: this line does not align with the lines around it.',
      missing: 'Something is missing: a quotation mark, bracket or colon has no partner.',
      key: 'This should be “key: value”.',
      line: 'This line is no “key: value”.',
      start: 'Text cannot begin with this character.',
      token: 'There is a character too many here.',
      flow: 'A comma is missing inside the brackets, or there is a bracket too many.',
      escape: 'A backslash in double quotation marks is not followed by what it can stand before.',
      name: 'A key can only be a word or a text.',
      directive: 'With this line before “---”, other programs may read the same file otherwise.',
      wide: 'The sign “{sign}” is one of Chinese type: YAML does not know it.',
      comma: 'Between two entries stands “{sign}”.',
      dash: 'A space is missing after “-”.',
      deeper: 'This line is indented further than the key above it, which has a value already.',
      shallow: 'The text below “|” is not indented further than its key.',
      cut: '“{sign}” has a space before it and is taken for a remark, the closing bracket in it too.',
      unclosed: 'A quotation mark has no end.',
      conflict: 'Two changes meet here, and the conflict of the merge is not settled.',
      default: 'This is not valid YAML ({code}).',
    },
    hint: {
      bracket: 'Close the bracket; indent the lines inside it further than the key before it.',
      indent: 'Give lines of one level the same number of spaces, and the next level two more.',
      missing: 'Check quotation marks, brackets and colons on this line and the one above.',
      key: 'Put a space after the colon; put text that contains a colon in quotation marks.',
      line: 'Write “key: value”; indent what belongs to the text above further than its key; delete what is not wanted.',
      start: 'Put the text in quotation marks.',
      token:
        'Check quotation marks, brackets and commas; put text that really begins with one of them or with “- ” between single quotation marks.',
      flow: 'Put a comma between any two entries inside brackets, and close each bracket once.',
      escape: 'Write the backslash twice, or use single quotation marks.',
      name: 'Delete the mark before the key, and write it as a word.',
      directive: 'Delete this line.',
      wide: 'Write {half} instead; put text that really begins with it between quotation marks.',
      comma: 'Write a comma and a space instead.',
      dash: 'Write “- ” before the entry; put text that really begins with “-” between quotation marks.',
      deeper: 'Align it with the key above; text that goes over two lines belongs between quotation marks.',
      shallow: 'Indent every line of the text two spaces further than the key before “|”.',
      cut: 'If “#” belongs to the text, put that text in quotation marks; if it begins a remark, move it behind the bracket.',
      unclosed: 'Close the quotation mark at the end of this text.',
      conflict:
        'From “<<<<<<<” to “=======” stands the one, from “=======” to “>>>>>>>” the other: keep what is right, and delete the rest with the lines of these marks.',
      default: 'Check indentation, quotation marks, brackets and colons.',
    },
  },
  'schema/kind': {
    title: 'Kind of file',
    message: {
      missing: 'The file does not say its kind.',
      first: 'The kind must be on the first line.',
      other: 'The file says it is of the kind “{kind}”, but has the keys of “{near}”.',
      word: 'One word must stand behind kind.',
      default: 'There is no kind of file “{kind}”.[[ Did you mean “{near}”?]]',
    },
    hint: {
      first: 'Move kind to the very top.',
      other: 'Write kind: {near}.',
      missing: 'Write kind: and one of these on the first line: {kinds}.[[ The keys here are those of “{near}”.]]',
      word: 'Write kind: and one of these on the same line: {kinds}.[[ The keys here are those of “{near}”.]]',
      default: 'Write kind: and one of these: {kinds}.',
    },
  },
  'schema/unknown-key': {
    title: 'Unknown key',
    message: {
      glued: 'The key and the value of “{key}” run into one another.',
      thousands: 'A comma has cut a number in two: “{key}” has become a key.',
      floor: 'The level is not written as “{key}” here.',
      set: 'The level is not written as “{key}” here.',
      under: '“{key}” stands a level too high.',
      entry: '“{key}” stands a level too high.',
      beside: '“{key}” stands a level too deep.',
      elsewhere: '“{key}” does not stand in a file of this kind.',
      default: 'The key “{key}” is not known here.[[ Did you mean “{near}”?]]',
    },
    hint: {
      glued: 'Write a plain colon with a space behind it.',
      thousands: 'Write numbers without commas.',
      floor:
        'Write floor in place of set: of an item of its own an area says what is the least (floor), the same for all (fixed), or left to those below (decide).',
      set: 'Write set in place of {key}: of a measure added to an item from above an area writes its own level alone, such as set: { value: 100 }.',
      under:
        'Move it below {place}, two spaces further right than {place}; where there is no {place} yet, write a line {place}: first.',
      entry: 'It stands in an entry of {place}: {place}: { ID: { {key}: … } }.',
      beside: 'Move it into the item, in line with {place}.',
      elsewhere: 'Make another file that begins with kind: {kind}, and move “{key}” there.',
      default:
        'Keys you can use: {known}. Put text with a comma or a colon in quotation marks; a key that is indented too much or too little ends up elsewhere; for notes of your own, use keys that begin with x-.',
    },
  },
  'schema/missing-key': {
    title: 'Required key missing',
    message: { inside: '“{key}” is missing: what belongs in it stands beside it.', default: '“{key}” is missing.' },
    hint: {
      inside: 'In “{outer}”, write {key}: {inner}.',
      default: 'Add {key}[[ (one of {allowed})]].[[ {about:help}]]',
    },
  },
  'schema/type': {
    title: 'Wrong kind of value',
    message: {
      quote: '“{key}” should be text in quotation marks; it is now {value}.',
      whole: 'The file as a whole should be made of “key: value”.',
      alone: 'A list, in brackets, holds names; {value} is a figure.',
      empty: '“{key}” is empty.',
      wide: 'The sign “{sign}” is one of Chinese type: YAML does not know it.',
      dash: 'A space is missing after “-”.',
      glued: 'The key and the value of “{value}” run into one another.',
      default: '“{key}” has the wrong kind of value; it should be: {types:types}.',
    },
    hint: {
      glued: 'Write a plain colon with a space behind it.',
      quote: 'Put the value in quotation marks: "{value}".',
      alone:
        'Write a single figure without brackets ({key}: {value}), figures of several groups each behind its name, and figures that follow one another as { from: DATE, value: FIGURE } each.',
      unlisted: '“{key}” is a list: write {key}: [{inner}], one of these for each entry.',
      relative: 'Figures only belong here. A level that is a part of another one is written value: { {key}: {inner} }.',
      dashes: 'Write the keys without “-” before them, indented two spaces more than “{key}”.',
      number: 'Write the number alone, without unit, percent sign and quotation marks.',
      empty:
        'Write a value behind it, or the keys that belong to it below, indented two spaces more than “{key}”; where there is nothing, delete “{key}”.',
      wrap: 'Write {key}: { {only}: {value} }.',
      keys: '[[{help:help} ]]Write {key}: {inner}.',
      names: '[[{help:help} ]]Write {key}: {inner}.',
      list: 'Write a list: [{value}].',
      wide: 'Write {half} instead.',
      dash: 'Write “- ” before each entry.',
      deep: '[[{help:help}]][[ If “{slipped}” belongs a level further up, indent it as far as the keys there.]]',
      default: '{help:help}',
    },
  },
  'schema/enum': {
    title: 'Not one of the choices',
    message: {
      word: 'One word must stand behind “{key}”.',
      listed: '“{key}” is one word, not a list.',
      default: '“{key}” cannot be “{value}”.',
    },
    hint: {
      only: '{help:help}',
      listed: 'Write one, without brackets: {key}: {only}.',
      default: 'Choose one of these: {allowed}.[[ {help:help}]]',
    },
  },
  'schema/pattern': {
    title: 'Not written the right way',
    message: '“{key}” is not written the right way: {value}.',
    hint: {
      day: 'Write {day}: hyphens (-) between year, month and day, and two digits for month and day.',
      month: 'Write {day}; where the month is known and not the day, write precision: month beside it.',
      year: 'Write {day}; where the year alone is known, write precision: year beside it.',
      'no-day': 'Write it to the day, such as {day}.',
      ratio: 'Write {ratio}: shares of a hundred are written as decimals.',
      joined: 'Put an ordinary comma and a space between two entries: {apart}.',
      wide: 'Write {half} for quotation marks.[[ {help:help}]]',
      default: '{help:help}{value:called}',
    },
  },
  'schema/key-name': {
    title: 'Key not written the right way',
    message: 'The key “{key}” is not written the right way.',
    hint: 'Use only lower-case letters, digits and hyphens in keys.{key:called}',
  },
  'schema/empty': { title: 'Empty text', message: '“{key}” is empty.', hint: 'Fill it in, or remove the key.' },
  'schema/size': {
    title: 'Too few, too many or too long',
    message: {
      few: '“{key}” has too few entries; the fewest allowed is {limit}.',
      many: '“{key}” has too many entries; the most allowed is {limit}.',
      default: '“{key}” is too long; the most allowed is {limit} characters.',
    },
    hint: '{help:help}',
  },
  'schema/range': {
    title: 'Out of range',
    message: '“{key}” must be {bound}; it is now {value}.',
    hint: '{help:help}',
  },
  'schema/form': {
    title: 'Not a known way to write this',
    message: '“{key}” is not written in a way that is known here.',
    hint: '{help:help}',
  },
  'schema/date': {
    title: 'No such day',
    message: {
      far: '{value} is not between the years 1900 and 2999.',
      default: 'There is no day {value} in the calendar.',
    },
    hint: {
      far: 'Write a date of these years; where there is no last day, leave this out.',
      default: 'Write a date that exists, such as 2024-02-29.',
    },
  },
  'config/unknown': {
    title: 'Unknown name in the configuration',
    message: '“{id}” in the configuration does not exist.[[ Did you mean “{near}”?]]',
    hint: 'Correct it or remove it.',
  },
  'config/always-on': {
    title: 'Rule that cannot be switched off',
    message: 'Rule {rule} cannot be switched off or softened.',
    hint: {
      earlier:
        'Remove this line: a record that cannot be read or linked takes part in no check, so it is always an error. Mend the record.',
      default:
        'Remove this line: rules of floor/, audience/ and complete/ may be made graver, never milder. Where a step below is approved, record an exception.',
    },
  },
  'link/breakdown': {
    title: 'Breakdown not named',
    message: {
      'no-cells': 'It says that the value is broken down by “{by}”, but there is only one value.',
      default: 'There are separate values, but nothing says what they are broken down by.',
    },
    hint: {
      'no-cells': 'Write a value for each part, or delete by.',
      default:
        'Write by: and the name of the dimension beside them; for a single value, write just the number.[[{cells:divides}]]',
    },
  },
  'link/no-reason': {
    title: 'Unknown without a reason',
    message: {
      date: 'The date is empty or null, and no reason is given.',
      who: 'The condition is empty or null, and no reason is given.',
      default: 'The value is empty or null, and no reason is given.',
    },
    hint: {
      date: 'Fill it in; where it is really not known, write null, and why beside from.',
      who: 'Write the condition, or everyone where nothing is asked of people; where it is really not known, write null, and why beside who.',
      default: 'Fill it in; where it is really not known, write null, and why beside value.',
    },
  },
  'link/value': {
    title: 'Value does not fit the measure',
    message: {
      negative: 'A value cannot be less than 0; it is {written}.',
      beyond: 'There can be {most}% at most; it is {written}.',
      words: 'A plain number belongs here, not “{written}”.',
      meant: 'A plain number belongs here, not “{written}”.',
      free: 'A plain number belongs here, not “{written}”.',
      share: 'A plain number belongs here, not “{written}”.',
      based: 'A plain number belongs here, not “{written}”.',
      inherited: 'A plain number belongs here, not “{written}”.',
      delegated: 'A plain number belongs here, not “{written}”.',
      left: '“{written}” says who is to set the level, and is none.',
      adjusted: 'A plain number belongs here, not “{written}”.',
      'as-above': 'A plain number belongs here, not “{written}”.',
      proportion: 'One number belongs here, not “{written}”.',
      'not-left': 'This level is not left to localities, so decided-by does not belong here.',
      same: 'A plain number belongs here, not “{written}”.',
      prose: 'A plain number belongs here, not “{written}”.',
      thousands: 'There can be no comma in a number: “{written}”.',
      twice: 'Inside “value” there is another value.',
      reversed: 'The least (ge) is more than the most (le).',
      joined: 'Entries of the list run together: “{written}”.',
      factor: 'A factor has to be more than 0; this is {written}.',
      default: 'This does not fit the type of the measure; it should be {holds:holds}.',
    },
    hint: {
      negative: 'Check the number; for what is free of charge, write 0.',
      beyond: 'Check the number and the unit.',
      words:
        'Write the digits alone, half-width, without unit and percent sign; the unit goes into unit, at least and at most are value: { ge: … } and value: { le: … }, a range is value: { ge: …, le: … }.',
      meant: 'Write {meant} for “{written}”. The unit is told by unit and not written here.',
      free: 'Write 0 for what is free of charge.',
      truth: 'Write true for yes, or where it is free or granted; write false for no.',
      quoted:
        'Words belong here: write those of the document, in quotation marks even where they are a figure, such as "800 yuan".',
      share:
        'For a part or a multiple of another level, write { ratio: {ratio}, of: ADDRESS } after value, with the address of that level: area.minimum-wage, minimum-living#standard; for an amount, write the digits alone.',
      based:
        'Write { ratio: {ratio}, of: {base} } after value, where {base} is “{base:address}”; for an amount, write the digits alone.',
      inherited: 'What is as above is not written: remove this, and it is inherited.',
      adjusted:
        'Write the figure that counts now; how it is to move goes into standard under text of the item, and a figure that has moved is one more { from: DAY, value: FIGURE } in set.',
      'as-above':
        'Where this area has to set it and has set what stands above, write { plus: 0, of: above }; where those above set it, remove this, and it is inherited.',
      proportion:
        'Say how many of the second there are to one of the first: {each}, with a unit of the second by the first (such as pupils by teacher), and better: less where fewer are better.',
      delegated:
        'What another level of government sets is written there: remove this. What this area has to set and has not yet set is value: null, with the reason as why.',
      left: 'Where those below are to set it, write null for value and decided-by: county beside it, with the level that sets it for county ([prefecture, county] for several); where the level above sets it, remove this; what this area has to set and has not yet set is value: null, with the reason as why.',
      'not-left': 'Remove decided-by. What is as above is not written at all; a better level is written as a figure.',
      same: 'What equals another level is { ratio: 1, of: ADDRESS } after value, with the address of that level; what is as above is inherited: remove this.',
      prose:
        'Where the document states an amount, write the digits alone; where it has words only, write value: { text: … }; what is not set yet is value: null, with the reason as why.',
      thousands: 'Write numbers without thousands separators.',
      twice: 'Keep one value; unit, source and the like stand beside it.',
      reversed: 'Write the smaller one as ge and the larger one as le.',
      joined: 'Put an ordinary comma and a space between two entries: [{apart}].',
      factor:
        'Write how many base units one of these is, such as 10000 for ten thousand yuan; leave factor out where nothing is converted.',
      default: 'Write numbers as 113 or "100/3", yes or no as true / false, sets as [a, b].',
    },
  },
  'link/strength': {
    title: 'One of floor, fixed and decide',
    message: {
      better: 'The direction of such an added measure follows from its type and cannot be turned round.',
      default: '[[Found: {given}. ]]Exactly one of floor, fixed and decide is needed.',
    },
    hint: 'Write floor where the nation sets the least, fixed where one value holds everywhere, decide where localities set it.',
  },
  'link/no-unit': {
    title: 'Unit missing',
    message: 'A measure of this type needs a unit.',
    hint: 'Add unit, such as CNY/person/month.',
  },
  'link/namespace': {
    title: 'Key used twice in one item',
    message: 'The key “{key}” is used more than once among the audience, content and measures of one item.',
    hint: 'Audience groups, content and measures share one set of keys; give each its own name.',
  },
  'link/duplicate': {
    title: 'Identifier already used',
    message: {
      member: 'Area {id} is listed both in “{first}” and in “{here}”; this mention was left out.',
      listed: '“{id}” is listed twice in the contents.',
      default: 'The identifier “{id}” is already used; this one was left out.',
    },
    hint: {
      member: 'Keep one mention: an area belongs to one class of a dimension.',
      listed:
        'Keep one; where one item is listed as several entries, give each its own id and say in parts which item, or what of it, it is.',
      default: 'Define each identifier once; a locality can add new ones but not change existing ones.',
    },
  },
  'link/misplaced': {
    title: 'In the wrong place',
    message: {
      vocabulary:
        '“{kind}” has no place in a local vocabulary: what converts, and who cannot exist, is for the national one to say.',
      overlay: 'This local standard lies in the folder of the national catalogue: it is not checked there.',
      areas: 'The register of areas is the areas.csv of the national catalogue: this one is not used.',
      waivers: 'These waivers lie in the folder of the national catalogue: they do not count there.',
      default: 'A {kind} file has no place among local records: the national catalogue is not rewritten by a locality.',
    },
    hint: {
      overlay:
        'Move it to a folder listed under local in the configuration, or list the folder it lies in there; standards of the areas above belong in a folder listed under parents.',
      areas: 'Delete this file; enter areas of your own under areas in a file of kind: vocabulary.',
      waivers: 'Move the file to a folder listed under local in the configuration.',
      vocabulary:
        'A unit: where it converts to a national one, use that; to count something new, give it a dimension of its own and no factor. excludes: delete it.',
      default: 'Write items of your own under own-items; change the national catalogue in its own workspace.',
    },
  },
  'link/areas': {
    title: 'Register of areas',
    message: {
      csv: 'areas.csv cannot be read from this line on: columns or quotes are wrong.',
      header: 'The header of areas.csv lacks: {missing}.',
      column: 'The column “{column}” of areas.csv is not known.[[ Did you mean “{near}”?]]',
      nameless: 'Column {nth} of areas.csv has no name, but holds something.',
      twice: 'Two columns of areas.csv are called “{column}”.',
      'no-rows': 'areas.csv has a header and no areas.',
      commas: 'The columns of areas.csv are parted by “{sign}”.',
      unseen: 'The row of “{code}” holds characters that nobody sees.',
      code: '“{code}” is no code of an area.',
      name: 'The row of “{code}” has no name.',
      level: 'The level of “{code}” cannot be “{level}”.',
      day: 'The day “{day}” of “{code}” is not a day.',
      parent: 'The area above “{code}”[[, “{parent}”,]] is not registered.',
      loop: '“{code}” stands above itself.',
      outlives: '“{parent}”, above “{code}”, ended with {end:before}, and “{code}” goes on.',
      'too-early': '“{parent}”, above “{code}”, began on {from:day}, when “{code}” was no more.',
      backwards: 'The until of “{code}”, {end:before}, is earlier than its from, {from:day}.',
      predecessor: '“{before}”, which “{code}” succeeds, is not registered.',
      'own-heir': '“{code}” succeeds itself.',
      'too-high': 'More than {limit} areas stand one above the other over “{code}”.',
      'too-many-before': '“{code}” has come, one after another, from more than {limit} areas.',
      default: 'The register of areas is wrong.',
    },
    hint: {
      'no-rows': 'Write a row for each area; the first is CN, the nation.',
      commas: 'Save it as CSV (UTF-8) with commas between columns.',
      unseen: 'Delete these characters.',
      code: 'Write six digits, or CN for the nation. Spreadsheets take codes for numbers: make the column one of text first.',
      name: 'Add the name.',
      level: 'Choose one of these: {known}.',
      day: 'Write it like 2024-01-01; leave it empty where there is none.',
      loop: 'Check parent level by level and name the area that really stands above.',
      outlives: 'Give the area its own until, or name as parent the area that took over.',
      'too-early': 'Check the days, or name the area that stood above then.',
      backwards: 'Check both days; until is the last day.',
      predecessor: 'Register the earlier area with its until, or mend succeeds.',
      'own-heir': 'Check succeeds: it names only the areas that were replaced.',
      default:
        'The header has code,name,level,rank,parent,from,until,succeeds,source, and name-en where English names are kept; columns of your own begin with x-; a row has as many columns as the header; the parent is a registered code.',
    },
  },
  'link/unknown': {
    title: 'Refers to nothing',
    message: {
      area: 'The area code “{id}” is not registered.[[ Did you mean “{near}”?]]',
      nation: 'An overlay cannot use the code of the whole nation.',
      edition: 'There is no edition “{id}”.[[ Did you mean “{near}”?]]',
      listed: 'The item “{id}” is not in the contents of any edition.[[ Did you mean “{near}”?]]',
      adopted: '“{id}” is not an edition, an overlay or an item.[[ Did you mean “{near}”?]]',
      replaces:
        '“{id}” cannot be replaced by this document: only another document of the same area can, and not each other.',
      circle: '“{id}” leads back to itself: of two things not each can be the broader one.',
      unit: 'The unit “{id}” is not registered.[[ Did you mean “{near}”?]]',
      dimension: 'There is no dimension “{id}”.[[ Did you mean “{near}”?]]',
      cell: 'This dimension has no part “{id}”.[[ Did you mean “{near}”?]]',
      attribute: 'There is no attribute “{id}”.[[ Did you mean “{near}”?]]',
      value: 'This attribute has no value “{id}”.[[ Did you mean “{near}”?]]',
      boolean: 'This takes true or false; “{id}” is neither.',
      number: 'A number, or the address of a measure or parameter, belongs here; “{id}” is neither.',
      term: 'There is no attested term “{id}”.[[ Did you mean “{near}”?]]',
      item: 'There is no item “{id}”.[[ Did you mean “{near}”?]]',
      measure: 'There is no measure “{id}”.[[ Did you mean “{near}”?]]',
      content: 'There is no content of service “{id}”.[[ Did you mean “{near}”?]]',
      group: 'There is no group “{id}”.[[ Did you mean “{near}”?]]',
      evidence: 'There is no evidence “{id}”.[[ Did you mean “{near}”?]]',
      department: 'There is no department “{id}”.[[ Did you mean “{near}”?]]',
      scheme: 'There is no funding scheme “{id}”.[[ Did you mean “{near}”?]]',
      parameter: 'There is no parameter “{id}”.[[ Did you mean “{near}”?]]',
      field: 'There is no field “{id}”.[[ Did you mean “{near}”?]]',
      category: 'There is no category “{id}”.[[ Did you mean “{near}”?]]',
      overlay: 'There is no overlay “{id}”.[[ Did you mean “{near}”?]]',
      default: '“{id}” does not exist.[[ Did you mean “{near}”?]]',
    },
    hint: {
      circle: 'Remove one of the keys broader or refines.',
      boolean: 'Write true or false, without quotation marks.',
      number: 'Write a number, or item#measure, or area.parameter.',
      area: 'Use a code of the register of areas (areas.csv); register townships and zones in a file with kind: vocabulary, under areas.{id:called}',
      unit: registered('units'),
      dimension: registered('dimensions'),
      term: registered('terms'),
      department: registered('departments'),
      attribute: registered('attributes'),
      parameter: registered('parameters'),
      field: registered('fields'),
      category: registered('categories'),
      evidence: 'Use one that exists[[ ({known})]], or write a file with kind: evidence and this as its id.',
      overlay: 'Use one that exists[[ ({known})]], or put that overlay into a folder listed under local or parents.',
      adopted:
        'Use one that exists; overlays of the areas above belong into a folder listed under local or parents.{id:called}',
      default: 'Use one that exists[[ ({known})]].{id:called}',
    },
  },
  'link/unit': {
    title: 'Unit of another kind',
    message: {
      parameter: 'The unit of “{id}” of {area:area} should be of the same kind as {wanted:unit}; it is {unit:unit}.',
      less: '{measure:address} is counted in {wanted:unit}; {unit:unit} is not the whole of a unit, so that it can be held against nothing above or below.',
      default: '{measure:address} is counted in {wanted:unit}; {unit:unit} is of another kind.',
    },
    hint: {
      less: 'Write the whole unit, such as unit: {wanted}.',
      default: 'Use a unit of the same kind, such as {wanted}.',
    },
  },
  'link/percent': {
    title: 'Percentage written as a fraction',
    message: '{measure:address} is written as {local:value}, less than one per cent: is it {meant:value}?',
    hint: 'The unit is percent: for {meant:value} write {meant}. If it really is {local:value}, leave it.',
  },
  'link/orphan': {
    title: 'Not found above',
    message: {
      item: 'There is no item “{id}” above.[[ Did you mean “{near}”?]]',
      measure: '{item:item} has no measure “{id}”.[[ Did you mean “{near}”?]]',
      group: '{item:item} has no audience group “{id}”.[[ Did you mean “{near}”?]]',
      key: '{item:item} has no “{id}”.[[ Did you mean “{near}”?]]',
      default: 'There is an entry for {item:item}, but nothing in it.',
    },
    hint: {
      item: 'Write your own items under own-items; for national items, use the identifier in the contents of the edition.',
      measure: 'Use a key that the item has[[ ({known})]]; write what is new under add.measures.',
      group: 'Use a key that the item has[[ ({known})]]; write what is new under add.audience.',
      key: 'Use a key that the item has[[ ({known})]].',
      default: 'Remove the entry: what is not written stays as it is above.',
    },
  },
  'link/base': {
    title: 'Base can never be worked out',
    message: {
      unit: '{measure:address} and its base, {base:address}, are in units that do not convert: no area can work it out.',
      ...UNWORKED.message,
      default: '{measure:address} rests in the end on itself (by way of {base:address}): no area can work it out.',
    },
    hint: {
      unit: 'Use a unit of the same kind, or another base.',
      ...UNWORKED.hint,
      default: 'Write the amount itself in one place at least, or take another base.',
    },
  },
  'link/conflict': {
    title: 'Set twice',
    message: 'Several documents set {key:measure} of {item:item} at the same time: {documents:list}.',
    hint: 'To adjust a value, add an entry { from: first day, value: … } in the existing file instead of a second one. Write replaces only if the new document takes the place of the whole old one: nothing that one says counts any more.',
  },
  'link/nobody': {
    title: 'Nobody belongs to it',
    message: {
      widen:
        'The group “{key:group}” of {item:item} is widened[[ from {since:day} on]], but the condition adds nobody: nobody meets it, or whoever does belongs to the group already.',
      default: '{measure:address} has a value[[ from {since:day} on]], but nobody who is entitled belongs there.',
    },
    hint: {
      widen: 'To widen the group, write the condition of people outside it; else remove this.',
      default: 'Remove this value; to let these people in, write audience.widen.',
    },
  },
  'link/shadow': {
    title: 'Name already taken',
    message: {
      item: 'The item “{id}” bears the name of one that exists already, which would vanish.',
      default: '“{id}”, added to {item:item}, bears the name of something that stands above.',
    },
    hint: 'Choose another name; a value above is set under measures, an audience is widened under audience.widen.',
  },
  'date/undated': {
    title: 'No date',
    message: {
      value: 'This value of {measure:address} has no date.',
      default: '“{overlay:overlay}” gives neither a day of issue nor one from which it counts.',
    },
    hint: { value: 'Add from.', default: 'Add issued and effective; if it is not yet issued, write draft: true.' },
  },
  'source/unknown': {
    title: 'Source not registered',
    message: 'The source “{id}” is not registered.[[ Did you mean “{near}”?]]',
    hint: 'Register the document in a file with kind: source (an entry of documents), or use an identifier that exists.',
  },
  'source/unchecked': {
    title: 'Floor still to be checked',
    message:
      'For {key:measure} of {item:item}, values that rest on memory alone: {count} of {all}. No web page that states them has been seen yet.',
    hint: 'Once you find an official page that states the value, write checked: page and add quote.',
  },
  'date/overlap': {
    title: 'Two values from one day',
    message: 'Two values both start on {from}.',
    hint: 'Keep one of them, or correct a date.',
  },
  'date/expired': {
    title: 'Overlay has expired',
    message: '“{overlay:overlay}” expired on {expires}, and no document follows it; its last values remain binding.',
    hint: 'Extend it, or enter the new document (replaces); once it is repealed (repealed), nothing that went beyond the levels above is assured any more.',
  },
  'date/lapsed': {
    title: 'Standard that ends with none in its place',
    message: {
      gone: 'The standard of {area:area} that was in force ({file}) is not any more after this change, and none follows it: nothing that went beyond the levels above is assured, and what the area has to set is not set.',
      'taken-back':
        'With this change residents of {area:area} get less than before, or nothing, from {since:day} on, at {count} {count|place|places} ({lost:addresses}): that breaks nothing set above, but takes back what was promised.',
      coming:
        '“{overlay:overlay}” ends on {since:day}, and no document follows it: nothing that goes beyond the levels above is assured from then on.',
      part: '“{overlay:overlay}” is followed on {since:day} by “{next:overlay}”, which is a draft or an excerpt only: nothing that went beyond the levels above is assured from then on[[ ({lost:addresses}; {count} in all)]].',
      dropped:
        '“{next:overlay}” takes the place of “{overlay:overlay}” on {since:day} and does not say what that set at {count} {count|place|places} ({lost:addresses}): only what stands above is left, or nothing.',
      next: '“{overlay:overlay}” ends on {since:day}, and the document that follows it begins on {next:day}: until then nothing that went beyond the levels above is assured.',
      default:
        '“{overlay:overlay}” has not been in force since {since:day}, and no document follows it: nothing that went beyond the levels above is assured any more.',
    },
    hint: {
      'taken-back':
        'If that is meant, let whoever reviews the change confirm it; if not, restore what was written. dixian diff git:{base} {since} --area {area} shows the levels before and after.',
      gone: 'Restore it, or enter the document that follows it; if its first day, the mark of a draft or the area was changed by mistake, mend that.',
      dropped:
        'If only some values change, leave replaces out and add an entry { from: first day, value: … } in the existing file; if the whole takes its place, write what goes on into the new file as well.',
      default: 'Enter the document that follows it, or mend the days of repeal and beginning.',
    },
  },
  'date/late': {
    title: 'Published late',
    message: {
      unpublished: '“{overlay:overlay}” gives no day of publication; the edition {edition} asks for it by {deadline}.',
      planned:
        '“{overlay:overlay}” is to be published only on {published}, after the {deadline} the edition {edition} allows.',
      default: '“{overlay:overlay}” was published on {published}, after the {deadline} the edition {edition} allows.',
    },
    hint: {
      unpublished: 'Add published once it is.',
      default: 'If the day is right, leave it; if not, correct published.date.',
    },
  },
  'date/behind': {
    title: 'Implements a superseded edition',
    message: {
      coming:
        'What begins on {since:day} still implements the edition {edition}; in force will be {current}. Items that have changed: {items:items}.',
      default: 'Still implements the edition {edition}; in force is {current}. Items that have changed: {items:items}.',
    },
    hint: 'Bring it up to the edition in force, then set implements and adopts to "{current}".',
  },
  'date/order': {
    title: 'Days out of order',
    message: {
      exception: 'The exception for {item:item}: {second} ({day:day}) is earlier than {first} ({before:day}).',
      default: '“{overlay:overlay}”: {second} ({day:day}) is earlier than {first} ({before:day}).',
    },
    hint: 'Check both days and mend the one that is wrong.',
  },
  'date/review-due': {
    title: 'Review due',
    message: '“{overlay:overlay}” has been in force since {effective}; its levels were due for review on {due}.',
    hint: 'After the review, publish the new document and write replaces.',
  },
  'date/before-source': {
    title: 'Earlier than the document it cites',
    message: '{measure:address} begins on {from:day}, before the day of the document it cites, {issued:day}.',
    hint: 'If it was back-dated on purpose, leave it; otherwise correct the day or the source.',
  },
  'edition/contents': {
    title: 'Check of the contents',
    message: {
      count: 'The {edition} edition should have {expected} {what:counted}; its contents have {count}.',
      default: 'The {edition} edition lists “{id}”, but there is no file for it.',
    },
    hint: {
      count: 'Compare the contents with expects.',
      default: 'Add the file of the item, or mark the edition draft: true.',
    },
  },
  'excerpt/unlisted': {
    title: 'Excerpt not listed in the configuration',
    message: {
      transcribed: 'The excerpt “{overlay}” has no transcribed.',
      default: '“{overlay}” is an excerpt, but the configuration does not list it.',
    },
    hint: {
      transcribed: 'Say what it was copied from, when and by whom.',
      default:
        'Write scope: complete for a local standard; if it really is an excerpt, list it under excerpts in the configuration.',
    },
  },
  'excerpt/overtaken': {
    title: 'Excerpt overtaken by the floor',
    message:
      '{area:area}: {measure:address}, last seen at {local:value}, has fallen short of the floor of {floor:value}[[ ({written:value})]] set by {by:area} since {since:day}; the actual level after that is not established.',
    hint: 'Add the new value once you find it.',
  },
  'excerpt/not-established': {
    title: 'Actual level not established',
    message: {
      own: '{area:area}: {measure:address} cannot be worked out; its base, {base:address}, has not been seen.',
      later:
        '{area:area}: {measure:address}[[, last seen at {local:value},]] was set before the present level of {by:area}, and differs from it or cannot be compared with it; the actual level since then is not established.',
      default:
        '{area:area}: {measure:address}[[ {local:value}]] cannot be compared with the floor set by {by:area}; the base, {base:address}, has not been seen.',
    },
    hint: { later: 'Add the new level once you find it.', default: 'Add the base once you find it.' },
  },
  'chain/not-supplied': {
    title: 'Records from above missing',
    message: 'The records of {area:area} were not supplied, so the floors above {below:area} are not complete.',
    hint: 'Put the overlays of {area:area} in the parents folder; if there really are none, list "{area}" under assume-national in the configuration.',
  },
  'chain/outside-period': {
    title: 'The area did not exist then',
    message: {
      'not-yet': '{area:area} was set up on {from:day}, but this document counts from {start:day}.',
      ended: '{area:area} ended with {end:before}, but this document counts from {start:day}.',
      value:
        'This value of {measure:address} counts from {start:day}, when {area:area}[[ was not yet set up (it began on {from:day})]][[ was no more (it ended with {end:before})]].',
      default:
        '{area:area} ended with {end:before} and no area is registered as taking over: nobody is known to owe what it set.',
    },
    hint: {
      'not-yet': 'Mend the day, or write it for the earlier area and let succeeds carry it over.',
      ended: 'Write it for the area that took over, or mend the day.',
      value: 'Mend the day, or write it for the area that existed then.',
      default:
        'Write succeeds in the row of the area that took over; if the document no longer counts, record repealed.',
    },
  },
  'chain/succession': {
    title: 'What counts after a boundary change',
    message: toCome({
      less: '{area:area} took over {by:area}; at {local:value}, its {measure:address} is worse than the {floor:value:floor-unit} {by:area} had: the residents there lose by the boundary change.',
      untold:
        '{area:area} took over {by:area}; its {measure:address}, {local:value}, cannot be compared with the {floor:value:floor-unit} {by:area} had.',
      item: '{area:area} took over {by:area}, but does not write of {by:area}’s own item “{item:item}”.',
      default:
        '{area:area} was made of {others:areas}, which set {local:value} and {floor:value:floor-unit} for {measure:address}; it cannot be told which is better, and {area:area} has set none.',
    }),
    hint: {
      less: 'Set at least what {by:area} had; if it has to change, keep the reason in a note.',
      untold: 'Write it so that it can be compared and nobody on either side loses.',
      item: 'List it under adopts, or write it under own-items.',
      default: 'Let {area:area} set a value that is no worse for the residents of either.',
    },
  },
  'floor/below': {
    title: 'Below the floor',
    message: {
      mixed:
        '{measure:address} {local:value} is better in part and worse in part than the floor of {floor:value}[[ ({written:value})]] set by {by:area}, from {since:day}',
      memory:
        '{measure:address} {local:value} {by:below} {floor:value}[[ ({written:value})]] set by {by:area}[[ (a difference of {gap}, {percent:percent})]], from {since:day}; this floor is from memory alone and still to be checked',
      unsettled:
        '{measure:address} {local:value} {by:below} {floor:value}[[ ({written:value})]] set by {by:area}[[ (a difference of {gap}, {percent:percent})]]; of the day on which this floor begins only the month or year is known: a warning for now, an error from {settled:day} on',
      default:
        '{measure:address} {local:value}[[ (written as {issued:value:issued-unit})]] {by:below} {floor:value}[[ ({written:value})]] set by {by:area}[[ (a difference of {gap}, {percent:percent})]], from {since:day}',
    },
    hint: 'Change it to {need:need:need-unit}[[ ({then:need:need-unit} from {then-since:day})]], or register an approved exception[[; if the figure is for a part only, write value: {part}, and the rest is inherited]]',
  },
  'floor/upcoming': {
    title: 'Soon below the floor',
    message: {
      default:
        'From {since:day}, {measure:address} {local:value} {by:below} {floor:value}[[ ({written:value})]] set by {by:area}[[ (a difference of {gap}, {percent:percent})]]',
    },
    hint: 'Before {since:day}, change it to {need:need:need-unit}[[ ({then:need:need-unit} from {then-since:day})]][[; if the figure is for a part only, write value: {part}, and the rest is inherited]]',
  },
  'floor/was-below': {
    title: 'Was below the floor',
    message: {
      default:
        '{measure:address} {local:value} {by:was} {floor:value}[[ ({written:value})]] set by {by:area}[[ (a difference of {gap}, {percent:percent})]], from {since:day} to {until:before}',
    },
    hint: 'This is past; shown only for checking',
  },
  'floor/fixed': {
    title: 'Differs from the value fixed for all',
    message:
      '{measure:address} is fixed at {floor:value}[[ ({written:value})]] for all by {by:area}; here it is {local:value:local-unit}[[ from {begins:day} on]].',
    hint: 'Remove the local value, so that the one for all applies.',
  },
  'floor/stated': {
    title: 'Printed amount does not agree with its base',
    message: {
      'no-base':
        '{measure:address} is printed as {stated:value}, but its base, {base:address}, is not established: the amount cannot be checked.',
      period:
        '{measure:address} is counted by the {period:unit}, its base, {base:address}, by the {base-period:unit}: whether {by} times it is given once a {period:unit} or every {base-period:unit} is not said, so the {stated:value} that is printed cannot be checked.',
      months:
        '{measure:address} is counted by the {period:unit}, but {by} months of its base are written (months): the {stated:value} that is printed cannot be checked.',
      default: '{measure:address} is printed as {stated:value}; its base gives {computed:value}.',
    },
    hint: {
      'no-base': 'Record the base (or mend the unit); if it really is not known, write the printed amount alone.',
      period: UNWORKED.hint.period,
      months: UNWORKED.hint.months,
      default: 'Check the printed amount, or the base and the ratio.',
    },
  },
  'floor/unset': {
    title: 'Left to this area and not yet set',
    message: {
      'cells-none':
        '{measure:address} ({item:item}) is for {area:area} to set; 0 assures nobody of anything, and is what is written[[ from {since:day} on]] for: {cells:cells}.',
      none: '{measure:address} ({item:item}) is for {area:area} to set; what is written[[ from {since:day} on]] is 0 and assures nobody of anything.',
      cells:
        '{measure:address} ({item:item}) is for {area:area} to set; still missing[[ from {since:day} on]]: {cells:cells}.',
      later: '{area:area} has to set {measure:address} of {item:item}; the value it has begins only on {later:day}.',
      left: '{measure:address} ({item:item}) is for {area:area} to set[[ from {since:day} on]]; decided-by ({to:levels}) passes it on to nobody: the nation leaves it to {by:levels} alone, and there has to be such a level below.',
      open: '{measure:address} ({item:item}) is for {area:area} to set; the range that is written[[ from {since:day} on]] has only the end that is better for residents and assures them of nothing.',
      default: '{measure:address} ({item:item}) is for {area:area} to set, and is not set[[ from {since:day} on]].',
    },
    hint: {
      later: 'Add the value that counts until then, or mend from.',
      left: 'Write the level of {area:area}[[, or decided-by: {below}]].',
      default:
        'Under measures of {item}, write {key}: { set: … }[[, in {unit:unit}]][[; where it is what stands above, value is {same}]][[; where the document leaves it to those below, {key}: { set: { value: null, decided-by: {below} } }]].',
    },
  },
  'floor/incomparable': {
    title: 'Cannot tell whether the floor is met',
    message: toCome({
      term: '{measure:address} is counted by the {period:unit}, the floor of {by:area} by the {year:unit}: how many of the one make the other is not written, so it cannot be told whether the floor is met.',
      'school-year':
        '{measure:address} is counted by the {period:unit}, the floor of {by:area} by the {year:unit}: how many of the one make the other is not written, so it cannot be told whether the floor is met.',
      unit: 'The unit of {measure:address}, {unit:unit}, does not convert to that of {by:area}, {floor-unit:unit}, so nobody can tell whether the floor is met.',
      'unknown-unit':
        'The unit of {measure:address}, “{written}”, is not registered, so nobody can tell whether the floor of {by:area} is met.',
      'no-base': '{measure:address} cannot be worked out: its base {base:address} is not established.',
      'no-cell':
        '{measure:address} cannot be worked out: its base {base:address} is broken down, and no cell of it is named.',
      'base-bounds': '{measure:address} cannot be worked out: {base:address} is a range and no one figure.',
      'base-class':
        '{measure:address} cannot be worked out: {base:address} goes by classes of areas, and some area of {area:area} is in none, or in one without a figure.',
      'each-class':
        '{measure:address} rests on {base:address}, which differs by classes of areas, so it cannot be held against the floor of {by:area}.',
      cycle: '{measure:address} rests in the end on itself (by way of {base:address}) and cannot be worked out.',
      ...UNWORKED.message,
      reversed:
        'The lower end (ge) of {measure:address} comes to more than the upper (le), and which of them holds is not written (base {base:address}).',
      'reversed-above':
        'The lower end (ge) of {measure:address} of {by:area} comes to more than the upper (le), so it cannot be told whether the floor is met (base {base:address}).',
      'base-unit':
        '{measure:address} and its base are in units that do not convert (the base is in {base:unit}): it cannot be worked out.',
      'signed-before':
        'The text of {measure:address} was signed off on {signed:day}; what it was held against has changed since, so nobody can tell whether the floor of {by:area} is still met.',
      'no-class':
        'The {measure:address} of {by:area} goes by classes of areas, and the class of this area is not on record, so nobody can tell whether the floor is met.',
      recorded:
        '{measure:address} is on record as not known, so nobody can tell whether the floor of {by:area} is met.',
      'recorded-alone': '{measure:address} is on record as not known: nobody can tell what residents get.',
      unknown:
        'The base of {measure:address}, {base:address}, is not established, so nobody can tell whether the floor set by {by:area} is met.',
      text: '{measure:address} is only text, so it cannot be compared with the floor set by {by:area}.',
      'text-above':
        '{by:area} has set {measure:address} in words alone, so nobody can tell whether what is written here meets it.',
      'open-ended':
        '{measure:address} states one end and promises nothing at the other, so nobody can tell whether it meets the floor of {floor:value:floor-unit} set by {by:area}.',
      type: '{measure:address} is a limit inside a condition; it can be compared only through the audience.',
      default: '{measure:address} cannot be compared with the floor set by {by:area}.',
    }),
    hint: {
      ...BY_SCHOOL,
      unit: 'Write it with unit: {floor-unit}, or with another unit that converts to it.',
      'unknown-unit': 'Write it with unit: {meant}, or with another unit that converts to it.',
      'no-base': 'Establish the base first, or write the amount itself.',
      'no-cell': 'Beside of, write cell and its id[[ ({cells})]]; where it goes cell by cell, write a value for each.',
      'base-bounds':
        'Write the amount itself, { ge: … } where it is a least, or work it out from what that range is worked out from.',
      'base-class':
        'Register the class of each area under members of the dimension[[ ({cells})]], and give the base a figure for each class.',
      'each-class': 'Write by: with that dimension, and a value for each class, each with its cell[[ ({cells})]].',
      cycle: 'Write the amount itself in one place at least.',
      ...UNWORKED.hint,
      'base-unit': 'Use a unit of the same kind, or write the amount itself.',
      reversed: 'Check the shares and the bases of both ends; if only the lower end is meant to hold, remove le.',
      'reversed-above': 'Ask {by:area} to check the shares and the bases of both ends.',
      unknown: 'Establish the base first, or write the amount itself.',
      'signed-before': 'Sign it off again (dixian review) against the level as it is now, or write a figure.',
      'no-class': 'Put this area among the members of the dimension, or write a level for each class.',
      recorded: 'Find it out and write it, or delete this entry to inherit the level above.',
      'recorded-alone': 'Find it out and write it.',
      'text-above':
        'Ask {by:area} for a number, or for decided-by where it leaves the level to those below; if the two mean the same, write { text: … } here too, and have a reviewer register that with dixian review.',
      text: 'Write it as a number (0 for what is free of charge); if the two really mean the same, have a reviewer check them and register reviewed (text digest {digest}).',
      'open-ended': 'State the end that is worse for residents.',
      type: 'Write the condition under audience.',
      default:
        'Write it so that it can be compared; for text, have a reviewer check it and register reviewed (text digest {digest}).',
    },
  },
  'funding/shares': {
    title: 'Shares do not add up',
    message: {
      central: 'What {item:item} adds above the floor is paid locally; a central share has no place here.',
      default: 'The shares for {item:item} add up to {total}%; they must make 100%.',
    },
    hint: {
      central: 'Remove central; the central part follows the national rule.',
      default: 'Make them add up to 100.',
    },
  },
  'content/dropped': {
    title: 'Missing from the local contents',
    message: {
      item: 'The local contents leave out {item:item}.',
      default: 'The local contents leave out “{key:content}” of {item:item}.',
    },
    hint: 'List it in an entry of contents (parts).',
  },
  'complete/missing-item': {
    title: 'Item missing',
    message: {
      own: 'An item of {by:area} is missing here[[ from {since:day} on]]: {item:item}.',
      departure:
        'A complete local standard lists {item:item} under departures, as left out: what is owed cannot be left out.',
      default: 'A national item is missing here[[ from {since:day} on]]: {item:item} ({edition} edition).',
    },
    hint: {
      unadopted:
        'To take over all items of this edition, write adopts: ["{edition}"]; else write the local rule item by item; where one really does not apply, register an approved not-applicable.',
      default:
        'List it under adopts, or write the local rule; if it really does not apply, register an approved not-applicable.',
    },
  },
  'restraint/no-evidence': {
    title: 'Goes beyond the level above without evidence',
    message: {
      source: '[[{key:name}{measure:cell} of ]]{item:item} promises more than the level above, but gives no source.',
      incomplete:
        '[[{key:name}{measure:cell} of ]]{item:item}[[, at {local:value},]] goes beyond the level above[[, {floor:value:floor-unit}]][[ from {begins:day} on]], and the evidence is not complete; missing: {missing:evidence}.',
      wrong:
        'The evidence listed for [[{key:name}{measure:cell} of ]]{item:item}[[, which begins on {begins:day},]] does not qualify: {wrong:faults}.',
      late: 'The approval of [[{key:name}{measure:cell} of ]]{item:item} is dated {approved:day}, later than its start on {from:day}.',
      ceiling:
        '[[{key:name}{measure:cell} of ]]{item:item}, at {local:value}, goes beyond the highest level the evidence allows, {ceiling:value}.',
      outgrown:
        '[[{key:name}{measure:cell} of ]]{item:item}, at {local:value}, goes beyond {ceiling:value}, the highest level there was when it was approved ({approved:day}).',
      default:
        '[[{key:name}{measure:cell} of ]]{item:item}[[, at {local:value},]] goes beyond the level above[[, {floor:value:floor-unit}]][[ from {begins:day} on]], without evidence of need, risk and affordability and without an approval.',
    },
    hint: {
      source: 'Add source to the value.',
      wrong: 'Cite evidence of the right kind, of this area or one above, dated no later than the start.',
      late: 'Approval comes first: mend the days, or let it start on the day it was approved.',
      ceiling: 'Go down to the level the evidence allows, or renew the evidence and mend ceiling.',
      outgrown:
        'If a higher level was approved then, write it as ceiling; else renew the evidence, have it approved, and list it as a further justify.',
      own: 'Under items, write {item}: { justify: { for: [{item}], need: …, risk: …, afford: …, approved: { by: …, date: … } } }.',
      default: 'Under justify[[ of {item}]], write for[[ ({key})]], need, risk, afford and approved.',
    },
  },
  'restraint/over-limit': {
    title: 'Outside the allowed range',
    message: {
      term: '{measure:address} is counted by the {period:unit}, the range the nation allows by the {year:unit}: how many of the one make the other is not written, so it cannot be told that it stays within it (limit {limit:value}).',
      'school-year':
        '{measure:address} is counted by the {period:unit}, the range the nation allows by the {year:unit}: how many of the one make the other is not written, so it cannot be told that it stays within it (limit {limit:value}).',
      unknown:
        '{measure:address} {local:value}: the base of its other end, {base:address}, is not established, so it cannot be told that it stays within the range the nation allows (limit {limit:value}).',
      open: '{measure:address} {local:value} is open at the other end, so it cannot be told that it stays within the range the nation allows (limit {limit:value}).',
      unit: '{measure:address} is in {local-unit:unit}, which does not convert to {unit:unit}: it cannot be told that it stays within the range the nation allows (limit {limit:value}).',
      default: '{measure:address} {local:value} is outside the range the nation allows (limit {limit:value}).',
    },
    hint: {
      ...BY_SCHOOL,
      unknown: 'Establish the base, or write the amount of the other end itself.',
      open: 'Write the other end, within the range.[[ The limit itself is written {written}.]]',
      unit: 'Use a unit that converts, such as {unit}.',
      default: 'Change it to a value within the range.[[ The limit itself is written {written}.]]',
    },
  },
  'restraint/steep': {
    title: 'Far above the floor',
    message: '{measure:address} {local:value} is {times} times the {floor:value:floor-unit} set by {by:area}.',
    hint: 'Check the figure and its unit; if it is meant, look at the affordability assessment again.',
  },
  'audience/narrower': {
    title: 'Fewer people covered',
    message: {
      requires:
        'A condition in the service details of {item:item} shuts people out: {person:person} belongs to “{key:group}” by the rule of {by:area} and gets nothing here[[; others are covered instead: {gained:person}]].',
      threshold:
        'A threshold changed in {item:item} shuts people out: {person:person} belongs to “{key:group}” by the rules above and gets nothing here[[; others are covered instead: {gained:person}]].',
      upcoming:
        'From {since:day} the group “{key:group}” of {item:item} will be narrower: {person:person} is covered by the rule of {by:area} and will be left out here[[; others are covered instead: {gained:person}]].',
      default:
        'The group “{key:group}” of {item:item} has become narrower: {person:person} is covered by the rule of {by:area} and left out here[[; others are covered instead: {gained:person}]].',
    },
    hint: {
      requires:
        'Remove the condition; what is asked only of people covered here beyond the level above goes into their condition in audience.widen.',
      threshold: 'Set the threshold so that nobody covered above is left out.',
      upcoming: 'Before {since:day}, cover such people too.',
      default: 'Cover such people too; to add people only, use widen.',
    },
  },
  'audience/undecided': {
    title: 'Cannot tell whether anybody is left out',
    message: {
      'too-large':
        'The group “{key:group}” of {item:item} has too many conditions (at least {people} cases) to tell that nobody is left out.',
      upcoming:
        'From {since:day} the group “{key:group}” of {item:item}: the condition, or a limit in it, is not established, so it cannot be told that nobody is left out.',
      default:
        'The group “{key:group}” of {item:item}: the condition, or a limit in it, is not established, so it cannot be told that nobody is left out.',
    },
    hint: {
      'too-large': 'Write the condition more simply; to add people only, use widen.',
      threshold: 'Write the limit set here as a figure, or in a form that can be worked out.',
      default: 'Leave the group alone to inherit it; to add people only, use widen.',
    },
  },
  'exception/expired': {
    title: 'Exception past its end',
    message: {
      edition:
        '{item:item} was declared not applicable under the {edition} edition; the {current} edition is in force, and the release has lapsed.',
      default: 'The exception for {key:name} of {item:item} ended with {end:before}.',
    },
    hint: {
      edition: 'Have it approved anew under the edition in force, or write what counts here.',
      default: 'If the level is back at the floor, delete the exception; if not, have it approved anew.',
    },
  },
  'exception/unused': {
    title: 'Exception without use',
    message: {
      fixed: '{key:name} of {item:item} is fixed for all: no exception changes it.',
      kind: 'The exception names “{key:name}”: exceptions are for measures only, not for content or groups.',
      cell: '{key:name} of {item:item} has no cell “{id}”: the exception counts for nobody.[[ Did you mean “{near}”?]]',
      silent: '{key:name} of {item:item} has no local value, so the exception does not tell how low it may be.',
      unlisted: '{item:item} is listed neither in the {edition} edition nor in the one in force: no release is needed.',
      written: '{item:item} is declared not applicable and set all the same: it cannot be told which counts.',
      default: '{key:name} of {item:item} is never below a floor while the exception runs.',
    },
    hint: {
      fixed: 'Delete the exception and give the value that is fixed for all.',
      kind: 'Delete it; content and people may not be cut.',
      cell: 'Correct cell; if the exception is for all cells, delete it.',
      silent: 'Write the level during the exception under measures, or delete the exception.',
      unlisted: 'Delete not-applicable.',
      written: 'Keep one of the two: delete not-applicable, or everything else.',
      default: 'Delete the exception, or mend its days.',
    },
  },
  'exception/invalid': {
    title: 'Exception does not count',
    message: {
      approver:
        'The exception for {key:name}{measure:cell} of {item:item} was not approved by the area that set the floor, {setter:area}, or one above it.',
      'not-applicable': 'That {item:item} does not apply here was not approved by whoever set it up, or an area above.',
      'not-yet': 'The release from {item:item} is approved only on {date:day}.',
      'too-long':
        'The exception for {key:name}{measure:cell} of {item:item}, with those it follows on, is longer than two years, or lacks a first or last day.',
      late: 'The exception for {key:name}{measure:cell} of {item:item} begins on {from:day} and was approved only on {date:day}.',
      'too-deep':
        'The exception for {key:name}{measure:cell} of {item:item} was approved for {approved:value}; what is given is {local:value:local-unit}.',
      default: 'The exception for {key:name}{measure:cell} of {item:item} was not published before it took effect.',
    },
    hint: {
      approver: 'Have it approved by {setter:area} or an area above, and write approved.area: "{setter}".',
      'not-applicable': 'Give approved.area: CN for a national item.',
      'not-yet': 'Until then the item applies; if the day is wrong, mend it.',
      'too-long': 'Shorten it to two years or less[[: until {last:day} at the latest]].',
      late: 'Approval comes first: mend the days, or let it begin on the day it was approved.',
      'too-deep':
        'Go back to the level that was approved, or have the lower one approved and mend level and approved[[; or end this exception on {ends:before} and have another one approved for what follows]].',
      default: 'Publish it first, then let it take effect.',
    },
  },
  'observed/stale': {
    title: 'Finding on record no longer occurs',
    message: '{observed} is on record, but no longer occurs.',
    hint: 'Remove this entry from observed.',
  },
  'waiver/expired': {
    title: 'Waiver past its day',
    message: 'The waiver of {waived} ended on {last:day}; what it covered counts again.',
    hint: 'Mend what it covered and remove this entry; if more time is really needed, give a new reason and end.',
  },
  'waiver/forbidden': {
    title: 'Rule that cannot be waived',
    message: '{waived} cannot be waived: it guards what residents are entitled to, or would hide other findings.',
    hint: {
      floor: 'Mend it, or register an approved exception (exceptions), and remove this entry.',
      default: 'Mend it and remove this entry.',
    },
  },
  'waiver/incomplete': {
    title: 'Waiver incomplete',
    message: {
      long: 'The waiver of {waived} runs to {last:day}, for more than two years.',
      default: 'The waiver of {waived} lacks {missing:terms} and covers nothing.',
    },
    hint: {
      long: 'Let the last day (until) be within two years; give a new reason and a new end if it is not mended by then.',
      default: 'Give a reason, an owner and the last day (until), or remove this entry.',
    },
  },
  'waiver/stale': {
    title: 'Waiver without use',
    message: {
      worse: '{waived} is worse than when it was waived (earlier, later, larger or more) and is not covered.',
      default: '{waived} is waived but no longer occurs.',
    },
    hint: {
      worse: 'Bring it back to what it was; to waive it as it is now, run dixian baseline again.',
      default: 'Remove this entry; dixian baseline --prune removes all that no longer occur.',
    },
  },
  'text/number': {
    title: 'Text and figures disagree',
    message: {
      bound: 'The text “{written}” points the other way than {known:name}: the data say [[{value:value}]].',
      unit: 'The text “{written}” has another unit than {known:name}: the data say [[{value:value}]].',
      date: 'The text “{written}” does not fit the time: {known:name} is [[{value:value}]][[ from {from:day}]].',
      default:
        'The text “{written}” agrees with no value or condition of this item.[[ The nearest in the same unit is {known:name}, {value:value}.]]',
    },
    hint: {
      bound: 'Check words such as at least, at most, over and under; correct the text or the data.',
      unit: 'Use the same unit, or correct the data.',
      date: 'Give the figure in force, or say from when it holds.',
      default: 'Correct the text, or add the figure to measures or who.',
    },
  },
  'text/cut-off': {
    title: 'Text taken for a remark',
    message: '“{cut}” has a space before it and is taken for a remark: it is neither printed nor checked.',
    hint: 'If it is text, put the whole text in quotation marks; if it is a remark, write it on a line of its own.',
  },
  'text/review': {
    title: 'Text changed after its review',
    message: {
      gone: '{by} reviewed this text of {item:item} on {date:day}; it is no longer there.',
      default: 'This text of {item:item} was changed after {by} reviewed it on {date:day}.',
    },
    hint: {
      gone: 'Remove this entry from reviewed.',
      default: 'Review it again and run dixian review; the digest of the text is now {digest}.',
    },
  },
  'text/unread': {
    title: 'Text only',
    message: {
      facet:
        'The {facet:facet} of {item:item} is local wording that nobody has checked against what stands above; it is printed as issued.',
      service:
        'The service details of {item:item} (papers, channels, fee) are prose; nobody has checked them for hidden conditions.',
      default: '{measure:address} is text only, with no value to compare; it is printed as written.',
    },
    hint: {
      service: 'Write hidden conditions as service.requires; where there are none, keep it.',
      facet: 'Once it is checked, run dixian review {item} --facet {facet} --area {area} --by NAME.',
      left: 'Where those below are to set it, write null for value ({ ge: … } where there is a least) and decided-by: county beside it, with the level that sets it for county; what can be written as a number is.',
      statement:
        'This is prose by its type and need not be a number: keep it; what can be measured beside it goes into add.measures.',
      default: 'Where it can be written as a number, write a number.',
    },
  },
};
