import type { Words } from './words.ts';
import type { RuleId, TextKey } from './zh.ts';

/** The English catalogue. */
export const en: Words<RuleId, TextKey> = {
  rules: {
    'yaml/unreadable': {
      title: 'File cannot be read',
      message: {
        link: 'This link leads to nothing, or in a circle.',
        gone: 'This file was there a moment ago and was gone when it was to be read.',
        special: 'This is no ordinary file but a pipe, a device or the like; it was not opened.',
        folder: 'This folder cannot be read; nothing in it was checked.',
        named: 'This is a folder, but it is named like a data file.',
        default: 'This file cannot be read.',
      },
      hint: {
        link: 'Mend the link, or remove it.',
        gone: 'Wait until the file is written, then check again.',
        special: 'Put an ordinary file in its place, or move it out of the data folder.',
        folder: 'Check that you may read the folder.',
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
        default: 'The file has {bytes} bytes, over the limit of {limit}, and was not read.',
      },
      hint: 'Split it into several files, by item.',
    },
    'yaml/encoding': {
      title: 'Encoding is not UTF-8',
      message: {
        known: 'The file is encoded in {encoding}, not UTF-8.',
        default: 'From here on the bytes are not UTF-8 (byte {byte}).',
      },
      hint: {
        known: 'Save it as UTF-8 in your editor, or run iconv -f {encoding} -t UTF-8.',
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
      message: 'There is a full-width or non-breaking space in the indentation or beside a key.',
      hint: 'Use ordinary spaces.',
    },
    'yaml/full-width-dash': {
      title: 'Full-width dash',
      message: 'The list entry begins with a full-width dash.',
      hint: 'Use an ordinary hyphen and a space.',
    },
    'yaml/tab': {
      title: 'Indented with a tab',
      message: 'The line is indented with a tab; YAML accepts only spaces.',
      hint: 'Use two spaces for each level.',
    },
    'yaml/invisible': {
      title: 'Invisible character',
      message: 'There is an invisible control or direction character {code}.',
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
      hint: 'Write the content out here.',
    },
    'yaml/anchor': {
      title: 'Anchor',
      message: 'The anchor &{name} is used; data files may not have anchors.',
      hint: 'Remove &{name}.',
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
        start: 'Text cannot begin with this character.',
        token: 'There is a character too many here.',
        default: 'This is not valid YAML ({code}).',
      },
      hint: {
        bracket: 'Close the bracket; indent the lines inside it further than the key before it.',
        indent: 'Give lines of one level the same number of spaces, and the next level two more.',
        missing: 'Check quotation marks, brackets and colons on this line and the one above.',
        key: 'Put a space after the colon; put text that contains a colon in quotation marks.',
        start: 'Put the text in quotation marks.',
        token: 'Check quotation marks, brackets and commas.',
        default: 'Check indentation, quotation marks, brackets and colons.',
      },
    },
    'schema/kind': {
      title: 'Kind of file',
      message: {
        missing: 'The file does not say its kind.',
        first: 'The kind must be on the first line.',
        default: 'There is no kind of file “{kind}”.[[ Did you mean “{near}”?]]',
      },
      hint: { first: 'Move kind to the very top.', default: 'Write kind: and one of these: {kinds}.' },
    },
    'schema/unknown-key': {
      title: 'Unknown key',
      message: 'The key “{key}” is not known here.[[ Did you mean “{near}”?]]',
      hint: 'Keys you can use: {known}. Put text with a comma or a colon in quotation marks; for notes of your own, use keys that begin with x-.',
    },
    'schema/missing-key': { title: 'Required key missing', message: '“{key}” is missing.', hint: 'Add {key}.' },
    'schema/type': {
      title: 'Wrong kind of value',
      message: {
        quote: '“{key}” should be text in quotation marks; it is now {value}.',
        default: '“{key}” has the wrong kind of value; it should be: {types:types}.',
      },
      hint: { quote: 'Put the value in quotation marks: "{value}".', default: '{help:help}' },
    },
    'schema/enum': {
      title: 'Not one of the choices',
      message: '“{key}” cannot be “{value}”.',
      hint: 'Choose one of these: {allowed}.',
    },
    'schema/pattern': {
      title: 'Not written the right way',
      message: '“{key}” is not written the right way: {value}.',
      hint: '{help:help}',
    },
    'schema/key-name': {
      title: 'Key not written the right way',
      message: 'The key “{key}” is not written the right way.',
      hint: 'Use only lower-case letters, digits and hyphens in keys.',
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
      message: 'There is no day {value} in the calendar.',
      hint: 'Write a date that exists, such as 2024-02-29.',
    },
    'config/unknown': {
      title: 'Unknown name in the configuration',
      message: '“{id}” in the configuration does not exist.[[ Did you mean “{near}”?]]',
      hint: 'Correct it or remove it.',
    },
    'config/always-on': {
      title: 'Rule that cannot be switched off',
      message: 'Rule {rule} cannot be switched off or softened.',
      hint: 'Remove this line: floor/, audience/ and complete/ are always errors. Where a step below is approved, record an exception.',
    },
    'link/breakdown': {
      title: 'Breakdown not named',
      message: 'There are separate values, but nothing says what they are broken down by.',
      hint: 'Write by: and the name of the dimension beside them; for a single value, write just the number.',
    },
    'link/no-reason': {
      title: 'Unknown without a reason',
      message: {
        date: 'The date is null, but no reason is given.',
        default: 'The value is null, but no reason is given.',
      },
      hint: 'Add why: and say why it is not known.',
    },
    'link/value': {
      title: 'Value does not fit the measure',
      message: 'This does not fit the type of the measure; it should be {holds:holds}.',
      hint: 'Write numbers as 113 or "100/3", yes or no as true / false, sets as [a, b].',
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
      message: 'The identifier “{id}” is already used; this one was left out.',
      hint: 'Define each identifier once; a locality can add new ones but not change existing ones.',
    },
    'link/misplaced': {
      title: 'In the wrong place',
      message: {
        vocabulary:
          '“{kind}” has no place in a local vocabulary: what converts, and who cannot exist, is for the national one to say.',
        default:
          'A {kind} file has no place among local records: the national catalogue is not rewritten by a locality.',
      },
      hint: 'Write items of your own under own-items; change the national catalogue in its own workspace.',
    },
    'link/areas': {
      title: 'Register of areas',
      message: {
        csv: 'areas.csv cannot be read from this line on: columns or quotes are wrong.',
        header: 'The header of areas.csv lacks: {missing}.',
        column: 'The column “{column}” of areas.csv is not known.[[ Did you mean “{near}”?]]',
        row: 'The row of “{code}” cannot be read: level, name or day is wrong.',
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
        unit: 'The unit “{id}” is not registered.[[ Did you mean “{near}”?]]',
        dimension: 'There is no dimension “{id}”.[[ Did you mean “{near}”?]]',
        cell: 'This dimension has no part “{id}”.[[ Did you mean “{near}”?]]',
        default: '“{id}” does not exist ({what}).[[ Did you mean “{near}”?]]',
      },
      hint: 'Use one that exists, or register it first.',
    },
    'link/unit': {
      title: 'Unit of another kind',
      message: {
        parameter: 'The unit of “{id}” of {area:area} should be of the same kind as {wanted:unit}; it is {unit:unit}.',
        default: '{measure:address} is counted in {wanted:unit}; {unit:unit} is of another kind.',
      },
      hint: 'Use a unit of the same kind, such as {wanted}.',
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
        measure: 'Write new measures under add.measures.',
        group: 'Write new groups under add.audience.',
        key: 'Use a key that the item has.',
        default: 'Remove the entry: what is not written stays as it is above.',
      },
    },
    'link/base': {
      title: 'Base can never be worked out',
      message: {
        unit: '{measure:address} and its base, {base:address}, are in units that do not convert: no area can work it out.',
        default: '{measure:address} rests in the end on itself (by way of {base:address}): no area can work it out.',
      },
      hint: {
        unit: 'Use a unit of the same kind, or another base.',
        default: 'Write the amount itself in one place at least, or take another base.',
      },
    },
    'link/conflict': {
      title: 'Set twice',
      message: '“{overlay}” and “{other}” both set {key:measure} of {item:item}.',
      hint: 'Keep one of them; if a new document takes the place of an old one, write replaces.',
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
      hint: 'Register the document in sources/, or use an identifier that exists.',
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
      hint: 'Extend it, enter the new document (replaces), or record that it was repealed (repealed).',
    },
    'date/late': {
      title: 'Published late',
      message: {
        unpublished:
          '“{overlay:overlay}” gives no day of publication; the edition {edition} asks for it by {deadline}.',
        default: '“{overlay:overlay}” was published on {published}, after the {deadline} the edition {edition} allows.',
      },
      hint: {
        unpublished: 'Add published once it is.',
        default: 'If the day is right, leave it; if not, correct published.date.',
      },
    },
    'date/behind': {
      title: 'Implements a superseded edition',
      message: 'Still implements the edition {edition}; in force is {current}. Items that have changed: {items:items}.',
      hint: 'Bring it up to the edition in force, then set implements and adopts to "{current}".',
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
        '{area:area}: {measure:address}, last seen at {local:value}, has fallen short of the floor of {floor:value} set by {by:area} since {since:day}; the actual level after that is not established.',
      hint: 'Add the new value once you find it.',
    },
    'excerpt/not-established': {
      title: 'Base not seen, cannot be compared',
      message: {
        own: '{area:area}: {measure:address} cannot be worked out; its base, {base:address}, has not been seen.',
        default:
          '{area:area}: {measure:address}[[ {local:value}]] cannot be compared with the floor set by {by:area}; the base, {base:address}, has not been seen.',
      },
      hint: 'Add the base once you find it.',
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
      message: {
        less: '{area:area} took over {by:area}; at {local:value}, its {measure:address} is worse than the {floor:value:floor-unit} {by:area} had: the residents there lose by the boundary change.',
        untold:
          '{area:area} took over {by:area}; its {measure:address}, {local:value}, cannot be compared with the {floor:value:floor-unit} {by:area} had.',
        item: '{area:area} took over {by:area}, but does not write of {by:area}’s own item “{item:item}”.',
        default:
          '{area:area} was made of {others:areas}, which set {local:value} and {floor:value:floor-unit} for {measure:address}; it cannot be told which is better, and {area:area} has set none.',
      },
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
          '{measure:address} {local:value} is better in part and worse in part than the floor of {floor:value} set by {by:area}, from {since:day}',
        memory:
          '{measure:address} {local:value} falls short of the floor of {floor:value} set by {by:area}[[ (a difference of {gap}, {percent:percent})]], from {since:day}; this floor is from memory alone and still to be checked',
        default:
          '{measure:address} {local:value}[[ (written as {issued:value:issued-unit})]] falls short of the floor of {floor:value} set by {by:area}[[ (a difference of {gap}, {percent:percent})]], from {since:day}',
      },
      hint: 'Change it to {floor:need}, or register an approved exception',
    },
    'floor/upcoming': {
      title: 'Soon below the floor',
      message: {
        default:
          '{measure:address} {local:value} will fall short of the floor of {floor:value} set by {by:area}[[ (a difference of {gap}, {percent:percent})]], from {since:day}',
      },
      hint: 'Before {since:day}, change it to {floor:need}',
    },
    'floor/was-below': {
      title: 'Was below the floor',
      message: {
        default:
          '{measure:address} {local:value} fell short of the floor of {floor:value} set by {by:area}[[ (a difference of {gap}, {percent:percent})]], from {since:day} to {until:before}',
      },
      hint: 'This is past; shown only for checking',
    },
    'floor/fixed': {
      title: 'Differs from the value fixed for all',
      message: '{measure:address} is fixed at {floor:value} for all by {by:area}; here it is {local:value}.',
      hint: 'Remove the local value, so that the one for all applies.',
    },
    'floor/stated': {
      title: 'Printed amount does not agree with its base',
      message: {
        'no-base':
          '{measure:address} is printed as {stated:value}, but its base, {base:address}, is not established: the amount cannot be checked.',
        default: '{measure:address} is printed as {stated:value}; its base gives {computed:value}.',
      },
      hint: {
        'no-base': 'Record the base (or mend the unit); if it really is not known, write the printed amount alone.',
        default: 'Check the printed amount, or the base and the ratio.',
      },
    },
    'floor/unset': {
      title: 'Left to this area and not yet set',
      message: {
        cells: '{measure:address} is for {area:area} to set; still missing: {cells:cells}.',
        default: '{measure:address} is for {area:area} to set, and is not set yet.',
      },
      hint: 'Under measures, write {key}: { set: … }[[, in {unit:unit}]].',
    },
    'floor/incomparable': {
      title: 'Cannot tell whether the floor is met',
      message: {
        unit: '{measure:address} is in {unit:unit}, which cannot be converted to the {floor-unit:unit} used by {by:area}, so nobody can tell whether the floor is met.',
        'no-base': '{measure:address} cannot be worked out: its base {base:address} is not established.',
        cycle: '{measure:address} rests in the end on itself (by way of {base:address}) and cannot be worked out.',
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
        text: '{measure:address} is only text on one side, so it cannot be compared with the floor set by {by:area}.',
        'open-ended':
          '{measure:address} states one end and promises nothing at the other, so nobody can tell whether it meets the floor of {floor:value} set by {by:area}.',
        type: '{measure:address} is a limit inside a condition; it can be compared only through the audience.',
        default: '{measure:address} cannot be compared with the floor set by {by:area}.',
      },
      hint: {
        unit: 'Use a unit of the same kind.',
        'no-base': 'Establish the base first, or write the amount itself.',
        cycle: 'Write the amount itself in one place at least.',
        'base-unit': 'Use a unit of the same kind, or write the amount itself.',
        unknown: 'Establish the base first, or write the amount itself.',
        'signed-before': 'Sign it off again (dixian review) against the level as it is now, or write a figure.',
        'no-class': 'Put this area among the members of the dimension, or write a level for each class.',
        recorded: 'Find it out and write it, or delete this entry to inherit the level above.',
        'recorded-alone': 'Find it out and write it.',
        text: 'Write it as a number; if the two really mean the same, have a reviewer check them and register reviewed (text digest {digest}).',
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
        own: 'An item of {by:area} is missing here: {item:item}.',
        departure:
          'A complete local standard lists {item:item} under departures, as left out: what is owed cannot be left out.',
        default: 'A national item is missing here: {item:item} ({edition} edition).',
      },
      hint: 'List it under adopts, or write the local rule; if it really does not apply, register an approved not-applicable.',
    },
    'restraint/no-evidence': {
      title: 'Goes beyond the level above without evidence',
      message: {
        source: '[[{key:name} of ]]{item:item} promises more than the level above, but gives no source.',
        incomplete:
          '[[{key:name} of ]]{item:item} goes beyond the level above, and the evidence is not complete; missing: {missing:evidence}.',
        wrong:
          'The evidence listed for [[{key:name} of ]]{item:item} does not qualify: {wrong:list} (wrong kind, area or date).',
        late: 'The approval of [[{key:name} of ]]{item:item} is dated {approved:day}, later than its start on {from:day}.',
        ceiling:
          '[[{key:name} of ]]{item:item}, at {local:value}, goes beyond the highest level the evidence allows, {ceiling:value}.',
        default:
          '[[{key:name} of ]]{item:item} goes beyond the level above, without evidence of need, risk and affordability and without an approval.',
      },
      hint: {
        source: 'Add source to the value.',
        default: 'Under justify, write for, need, risk, afford and approved.',
      },
    },
    'restraint/over-limit': {
      title: 'Outside the allowed range',
      message: {
        open: '{measure:address} {local:value} is open at the other end, so it cannot be told that it stays within the range the nation allows (limit {limit:value}).',
        unit: '{measure:address} is in {local-unit:unit}, which does not convert to {unit:unit}: it cannot be told that it stays within the range the nation allows (limit {limit:value}).',
        default: '{measure:address} {local:value} is outside the range the nation allows (limit {limit:value}).',
      },
      hint: {
        open: 'Write the other end, within the range.',
        unit: 'Use a unit that converts, such as {unit}.',
        default: 'Change it to a value within the range.',
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
          'A condition in the service details of {item:item} shuts people out: {person:person} belongs to “{key:group}” by the rule of {by:area} and gets nothing here.',
        threshold:
          'A threshold changed in {item:item} shuts people out: {person:person} belongs to “{key:group}” by the rule of {by:area} and gets nothing here.',
        upcoming:
          'From {since:day} the group “{key:group}” of {item:item} will be narrower: {person:person} is covered by the rule of {by:area} and will be left out here.',
        default:
          'The group “{key:group}” of {item:item} has become narrower: {person:person} is covered by the rule of {by:area} and left out here.',
      },
      hint: {
        requires: 'Remove the condition, or keep it for what goes beyond the level above.',
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
        kind: 'The exception names “{key:name}”: exceptions are for measures only, not for content or groups.',
        silent: '{key:name} of {item:item} has no local value, so the exception does not tell how low it may be.',
        unlisted:
          '{item:item} is listed neither in the {edition} edition nor in the one in force: no release is needed.',
        written: '{item:item} is declared not applicable and set all the same: it cannot be told which counts.',
        default: '{key:name} of {item:item} is never below a floor while the exception runs.',
      },
      hint: {
        kind: 'Delete it; content and people may not be cut.',
        silent: 'Write the level during the exception under measures, or delete the exception.',
        unlisted: 'Delete not-applicable.',
        written: 'Keep one of the two: delete not-applicable, or everything else.',
        default: 'Delete the exception, or mend its days.',
      },
    },
    'exception/invalid': {
      title: 'Exception does not count',
      message: {
        approver: 'The exception for {item:item} was not approved by the area that set the floor or one above it.',
        'not-applicable':
          'That {item:item} does not apply here was not approved by whoever set it up, or an area above.',
        'not-yet': 'The release from {item:item} is approved only on {date:day}.',
        'too-long':
          'The exception for {item:item}, with those it follows on, is longer than two years, or lacks a first or last day.',
        default: 'The exception for {item:item} was not published before it took effect.',
      },
      hint: {
        approver: 'Write approved.area: the area that set the floor, or one above it.',
        'not-applicable': 'Give approved.area: CN for a national item.',
        'not-yet': 'Until then the item applies; if the day is wrong, mend it.',
        'too-long': 'Shorten it to two years or less.',
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
      message: 'The waiver of {waived} lacks {missing:terms} and covers nothing.',
      hint: 'Give a reason, an owner and the last day (until), or remove this entry.',
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
          'The local wording of {item:item} ({facet}) has not been reviewed for promising less; it is printed as issued.',
        service:
          'The service details of {item:item} (papers, channels, fee) are prose; nobody has checked them for hidden conditions.',
        default: '{measure:address} is text only, with no value to compare; it is printed as written.',
      },
      hint: 'Where it can be written as a number, write a number.',
    },
  },
  text: {
    error: 'error',
    warning: 'warning',
    info: 'info',
    see: 'see',
    do: 'do',
    'person.none': 'anybody',
    'person.yes': '{name}',
    'person.no': 'not “{name}”',
    'person.is': '{name}: {value}',
    'person.attested': 'certified as “{name}”',
    'person.not-attested': 'not certified as “{name}”',
    'person.tag': '{name} includes {value}',
    'person.no-tag': '{name} does not include {value}',
    'person.opaque': '{name} at or above {value}',
    'person.not-opaque': '{name} below {value}',
    'person.of': 'someone with {features}',
    'related.floor': '{by:area} {value:value}[[, from {from:day}]]',
    'related.signed': 'the text as it is now',
    'related.known': '{key:name} {value:value}[[, from {from:day}]]',
    'related.decide': 'where the nation leaves this to localities',
    'related.listed': 'where it is listed ({edition})',
    'related.above': 'the rule above',
    'related.first': 'first written here',
    'related.other': 'the other rule ({overlay})',
    excepted: 'exception registered, until {until}',
    observed: 'on record',
    waived: 'waived',
    'score.title': 'The five tests, as of {day}',
    'score.test': 'Test',
    'score.stands': 'Result',
    'score.rules': 'Rules asked',
    'score.excepted': 'Excepted etc.',
    'score.not-established': 'Not established',
    'score.floor': 'Not below the floor',
    'score.complete': 'Nothing missing',
    'score.covered': 'Everyone covered',
    'score.restrained': 'Levels not driven up',
    'score.funded': 'Money assured',
    'score.lasting': 'Sustainable',
    'score.data': 'Data to rely on',
    'score.is-wrong': 'errors',
    'score.is-open': 'not all established',
    'score.is-warned': 'warnings',
    'score.is-clear': 'nothing found',
    'score.left': '{count} more; add --verbose to see them.',
    'help.scorecard':
      'Sum up by the five tests (nothing missing, everyone covered, levels not driven up, money assured, sustainable) in place of the report on the terminal; as JSON with --format json.',
    'summary.clean': 'No problems found.',
    'summary.found': 'errors {error}, warnings {warning}, info {info}',
    'summary.more': 'excepted {excepted}, on record {observed}, waived {waived}',
    'summary.checked':
      'Checked: files {files}, items {items}, overlays {overlays}, measures {measures}, rules {rules}; date {asOf}; national catalogue {catalogue}',
    'summary.left': '{count} more of {rule}; add --verbose to list them.',
    'summary.infos': 'Findings marked info, not listed: {info}. Add --verbose to see them.',
    'sarif.root': 'The root of the repository.',
    'github.left':
      'Not annotated besides: {count} (a step may have {most} of each kind): errors {error}, warnings {warning}, infos {info}. Reports in other formats have them all.',
    'markdown.title': 'Check of public service standards',
    'markdown.severity': 'severity',
    'markdown.place': 'place',
    'markdown.rule': 'rule',
    'markdown.finding': 'finding',
    'markdown.left': 'Not listed: {count}. Reports in other formats have them all.',
    'usage.format-file': '“{value}” names no file. Write {name}=FILE, or {name} alone to write to the terminal.',
    'usage.same-file': '{a} and {b} would both be written to {file}. Give each a file of its own.',
    'usage.two-out':
      '{a} and {b} would both be written to the terminal, one into the other. Name a file for one of them, such as {b}=report.{b}.',
    'usage.scorecard-format':
      'The five tests come as text or json, not as {value}. Write {value}=FILE to have the report in a file.',
    'usage.input':
      '{file} is data of the workspace, or lies in a folder of data: nothing may be written there. Choose another place.',
    'chain.title': 'Records from the areas above: ',
    'chain.between': '; ',
    'chain.complete': 'complete',
    'chain.excerpt': 'excerpt',
    'chain.none': 'not supplied',
    'chain.assumed-national': 'not supplied, national standards assumed',
    'holds.number': 'a number',
    'holds.boolean': 'true or false',
    'holds.set': 'a list [a, b]',
    'holds.prose': 'text',
    'need.more': 'at least {value}',
    'need.less': 'at most {value}',
    'evidence.need': 'evidence of need',
    'evidence.risk': 'risk assessment',
    'evidence.affordability': 'affordability assessment',
    'evidence.approval': 'approval',
    'counted.fields': 'fields',
    'counted.categories': 'categories',
    'counted.items': 'items',
    yes: 'yes',
    no: 'no',
    about: 'about ',
    'at-least': 'at least {value}',
    'at-most': 'at most {value}',
    between: '{low} to {high}',
    'not-established': 'not established',
    times: '{ratio} {ratio|time|times}',
    nation: 'the nation',
    list: ', ',
    'help.program':
      'The bottom line: author basic public service standards, prove that no local rule falls below the national floor, publish bulletins.',
    'help.validate': 'Check the workspace: YAML, shape, references, floors, evidence. Paths choose what is reported.',
    'help.show':
      'What is in force for an item or measure in an area on a day, and who set it, when, by which document.',
    'help.render': 'Write pages to publish: bulletin, item pages, comparison, changes and more.',
    'help.item': 'only the page of this item (item, guide)',
    'help.situation': 'only the card for this life situation (card)',
    'help.since':
      'what changes are counted from (changes): a day, edition:2021, or a revision in git, git:main; else the edition before this one',
    'kind.bulletin': 'bulletin',
    'kind.item': 'item page',
    'kind.comparison': 'comparison',
    'kind.changes': 'changes',
    'kind.guide': 'guide',
    'kind.card': 'card',
    'kind.annex': 'reviewer’s annex',
    'kind.commitment': 'commitment sheet',
    'kind.coverage': 'coverage',
    'usage.no-browser':
      'No Chromium, Chrome or Edge was found, so no PDF can be made. Install one of them, or name it in DIXIAN_BROWSER; or make HTML and print that.',
    'usage.not-printed': 'The browser printed no PDF.[[ It last said: {said}]]',
    'help.templates': 'folder of your own templates; those of the same name replace ours, see docs/templates.md',
    'usage.no-templates': 'There is no template (.hbs) and no style.css in {folder}.',
    'usage.template-name':
      'The template {file} would never be used: no page is called so.[[ Did you mean “{near}”?]] Partials belong in partials/.',
    'usage.template-unread':
      'Cannot read the template {file}: it must be UTF-8 text of at most 64 KB inside that folder.',
    'usage.template': 'The template {file} cannot be used: {reason}',
    'usage.topic': 'There is no page for “{id}”.[[ Did you mean “{near}”?]] Known: {known}.',
    'usage.not-of-kind': 'Pages of the kind {kind} have no use for {flag}.',
    'help.stats':
      'What the catalogue holds of each edition: its self-check, items, measures and checks by field, changes not attributed.',
    'help.diff': 'What differs between two editions, two days, or two revisions of the records in git.',
    'help.layout':
      'layout of a bulletin: plain, or gongwen (that of official documents, GB/T 9704-2012; html, pdf, docx)',
    'usage.layout': 'There is no layout “{value}”. Known: {known}.',
    'usage.layout-format': 'The layout {layout} is for html, pdf and docx, not for md.',
    'help.side': 'edition:2021, a day such as 2024-01-01, or a revision in git such as git:main',
    'usage.diff':
      '“{word}” is neither an edition nor a day. Write one of {known}, 2024-01-01, or a revision in git such as git:main.',
    'usage.diff-mixed': '“{a}” and “{b}” are of two kinds; write two editions, or days and revisions (git:).',
    'stats.met': '{what} {found}, as published ({expected})',
    'stats.missed': '{what} {found}, not as published ({expected})',
    'stats.field': 'field',
    'stats.items': 'items',
    'stats.written': 'written',
    'stats.groups': 'groups',
    'stats.decidable': 'decidable',
    'stats.measures': 'measures',
    'stats.figures': 'figures',
    'stats.page': 'page seen',
    'stats.open': 'not known',
    'stats.all': 'all',
    'stats.types': 'by type: ',
    'stats.changes': 'changes announced (attributed/announced): ',
    'stats.change': '{kind} {attributed}/{announced}',
    'stats.selection': 'selection {title}: {count} {count|item|items}',
    'stats.selection-gap': 'selection {title}: {count} {count|item|items}; {expected} announced, {gap} not attributed',
    'change.added': 'added',
    'change.raised': 'raised',
    'change.widened': 'widened',
    'change.reworded': 'reworded',
    'change.re-led': 'lead unit changed',
    'diff.editions': '{before} → {after}',
    'diff.days': '{area}: {from} → {to}',
    'diff.added': 'items added: {count}',
    'diff.removed': 'items no longer listed: {count}',
    'diff.renamed': 'renamed: {count}',
    'diff.kind': '{kind}: {announced} announced, {attributed} attributed',
    'diff.unattributed': 'the other {gap} were not named and are not attributed',
    'diff.lead': '{before} → {after}',
    'diff.nothing': 'No difference.',
    'direction.better': 'better',
    'direction.worse': 'worse',
    'direction.equal': 'same',
    'direction.mixed': 'more of one, less of another',
    'direction.incomparable': 'changed',
    'help.explain':
      'What a rule checks, why, on what ground, with a bad and a good example; without a rule, all of them.',
    'help.rule': 'a rule such as floor/below, or a family such as floor',
    'help.review':
      'Register the review of a local text: who, when, and a digest of the text, so that it lapses when the text changes.',
    'help.by': 'who reviewed it',
    'help.facet': 'which text: audience, content, standard, funding; without it, all texts of the item',
    'help.review-date': 'day of the review; the day asked about unless given',
    'help.init': 'Make a workspace for an area in a folder.',
    'help.path': 'files or folders to report on',
    'help.address': 'an item, or item#measure, such as resident-pension#base-pension',
    'help.kind': 'kind of page: {kinds}',
    'help.dir': 'folder of the new workspace',
    'help.as-of': 'the day asked about, such as 2024-01-01; default: today in Beijing',
    'help.lang': 'language of output: zh or en',
    'help.langs': 'language of the pages: zh, en, or both, which link to each other',
    'help.format': 'output format, repeatable: {formats}; NAME=FILE writes to a file',
    'help.pages': 'page formats, separated by commas: html, md, pdf (by an installed Chromium), docx',
    'help.config': 'configuration file; default: dixian.config.yaml, looked for upward',
    'help.no-color': 'no colour',
    'help.quiet': 'findings only, no summary',
    'help.verbose': 'list infos and excepted findings too',
    'help.area': 'area code, such as 410200; CN is the nation',
    'help.all': 'the nation and every area with an overlay',
    'help.out': 'folder to write to',
    'help.draft': 'write in spite of errors; every page says DRAFT',
    'help.version': 'show the version',
    'help.help': 'show help',
    'help.default': ' (default: {value})',
    'help.word-options': '[options]',
    'help.word-command': '[command]',
    'usage.unknown-option': 'There is no option “{word}”.[[ Did you mean {near}?]]',
    'usage.unknown-command': 'There is no command “{word}”.[[ Did you mean {near}?]]',
    'usage.missing-argument': 'The argument “{word}” is missing.',
    'usage.missing-value': 'The option “{word}” needs a value.',
    'usage.missing-option': 'The option “{word}” is required.',
    'usage.too-many': 'Too many arguments: at most {most}, found {count}.',
    'usage.conflict': '“{word}” and “{other}” cannot be used together.',
    'usage.argument': 'The value of “{word}” is wrong.',
    'help.usage': 'Usage:',
    'help.options': 'Options:',
    'help.arguments': 'Arguments:',
    'help.commands': 'Commands:',
    'help.exit':
      'Exit codes: 0 clean; 1 findings; 2 wrong usage or configuration; 3 some input could not be read; 4 a fault of ours.',
    'usage.bad': 'Wrong usage: {reason}\nRun dixian --help to see how.',
    'usage.day': '“{value}” is not a day. Write it as 2024-01-01.',
    'usage.lang': 'There is no language “{value}”. Known: zh, en.',
    'usage.format': 'There is no format “{value}”. Known: {known}.',
    'usage.no-workspace':
      'This is not a workspace: no dixian.config.yaml from {folder} upward.\nMake one with dixian init FOLDER --area CODE, or name the file with --config.',
    'usage.no-config': 'There is no configuration file {file}. Check the path.',
    'usage.bad-config': 'The configuration is not in order; nothing else was done.',
    'usage.no-match': 'No file matches “{path}”. Check the path; nothing was checked.',
    'usage.no-files':
      'The workspace holds no data files ({folders}). Put YAML files there, or change local, parents or catalog.',
    'usage.folder-outside':
      'The folder “{folder}” of the configuration lies outside the workspace. Put it inside and write it as a relative path.',
    'usage.no-folder':
      'The folder “{folder}” named in the configuration does not exist. Make it, or change the configuration.',
    'usage.no-snapshot':
      'The installation is not complete: the shipped catalogue is missing. Run npm ci in the project folder.',
    'usage.catalogue':
      'The configuration asks for the national catalogue {wanted}; the shipped one is {have}. Change catalog there, or install that version of dixian.',
    'usage.area':
      'There is no area with the code “{code}”.[[ Did you mean {near}?]] Codes have six digits; zones and institutions are first entered in a local vocabulary.',
    'usage.item-elsewhere': 'The item “{id}” belongs to {area}; {asked} does not have it. Use --area {code}.',
    'usage.key-elsewhere': '“{key}” was added to “{item}” by {area}; {asked} does not have it. Use --area {code}.',
    'usage.item': 'There is no item “{id}”.[[ Did you mean “{near}”?]]',
    'usage.key': 'The item “{item}” has no measure “{key}”.[[ Known: {known}.]]',
    'usage.blocked':
      '{area} has unresolved errors ({count}), so its bulletin was not written. Run dixian validate and mend them; to see it all the same, add --draft, and the page says DRAFT.',
    'usage.out': 'Cannot write {file}: {reason}',
    'usage.reviewer': '--by is empty. Name the reviewer.',
    'usage.facet': 'There is no text “{value}”. Known: {known}.',
    'usage.nothing-to-sign':
      'Nothing to review: the standard of {area} has no text for {item}[[ ({key})]]. Figures need no review; texts from above are reviewed there.',
    'usage.many-to-sign':
      '{key} has {count} different texts, and a review is of one. Write them as figures, or as one text.',
    'usage.signed': 'The text of {key} has not changed; {by} reviewed it on {date}. The file was left alone.',
    'usage.edit':
      'Cannot change {file} safely; it was left alone. Write reviewed on one line, with by, date and text, and run this again.',
    'usage.git-ref': '“{ref}” is not the name of a revision. Write a branch, a tag or a commit, such as origin/main.',
    'usage.no-git': 'git was not found. Install git, or leave out --against, --changed and git:.',
    'usage.not-git':
      '{folder} is not in a git repository, so there is no revision to compare with.[[ git says: {reason}.]] Run in a repository, or leave out --against, --changed and git:.',
    'usage.git-no-commit':
      'The repository has no commit yet, so there is no revision to compare with. Commit once, or leave out --against and --changed.',
    'usage.git-unknown':
      'There is no revision “{ref}”. Check the spelling; fetch a branch of the remote first, for example git fetch origin main.',
    'usage.git-shallow':
      'Only the latest commits are here (a shallow clone), and they do not reach where “{ref}” and this version parted. Run git fetch --unshallow origin and fetch the branch to compare with; on GitHub Actions give actions/checkout fetch-depth: 0.',
    'usage.git-no-workspace':
      'Revision “{ref}” does not hold this workspace (its configuration is not there). Name a later one.',
    'usage.git-unusable':
      'The configuration in revision “{ref}” cannot be read, so nothing can be compared. Name another revision.',
    'usage.git-unrelated':
      '“{ref}” and this version have no commit in common, so they cannot be compared. Name another revision.',
    'usage.git-missing':
      'The content of “{ref}” is not all here (a partial clone), and this tool fetches nothing itself. Run git fetch --refetch origin, or clone in full.',
    'against.unusable':
      'The configuration of {ref} cannot be used ({reason}), so nothing can be compared: every finding counts as introduced.',
    'against.counts':
      'Against {ref} ({base}): introduced {introduced}, present before {present}, fixed {fixed}. Only what was introduced decides the exit code.',
    'against.present': 'Present before, {count} (no effect on the exit code):',
    'against.left': '{count} more; add --verbose to list them.',
    'help.against':
      'let only findings this change introduced decide the exit code: compares with where HEAD and this revision parted, e.g. origin/main',
    'help.changed':
      'report only on areas and items the change can affect (since the revision of --against, or else HEAD)',
    'against.clean': 'The change introduces no problems.',
    'changed.only': 'Reports only on areas and items the change can affect (since {ref}, data files: {count}).',
    'waived.until': 'waived until {until}',
    present: 'present before',
    'term.reason': 'a reason',
    'term.owner': 'an owner',
    'term.until': 'an end',
    'help.baseline': 'record the findings that may be waived in dixian.baseline.yaml',
    'help.reason': 'why it is not mended now',
    'help.owner': 'who answers for mending it',
    'help.until': 'the last day of the waiver, at most two years away, e.g. 2027-06-30',
    'help.prune': 'only remove what no longer occurs, add nothing',
    'usage.baseline-terms': 'New entries to record: {count}; missing {missing}. Give a reason, an owner and an end.',
    'usage.baseline-until': '--until {value} will not do: it must be after {from} and not after {most}.',
    'usage.baseline-unsound':
      'Places that cannot be read or are written wrongly: {count}. {file} was left as it is. Run dixian validate and mend them first: where nothing can be read, nobody knows what still occurs.',
    'baseline.done': '{file}: new {added}, kept {kept}, removed {dropped}.',
    'baseline.nothing': 'Nothing that may be waived was found; {file} was not written.',
    'baseline.left':
      'Findings that cannot be waived and still decide the exit code: {count} ({rules}). Mend them; floors may have approved exceptions.',
    'help.stdin': 'read one file from stdin, for editors; goes with --stdin-filename',
    'help.stdin-filename':
      'the file of the workspace that stdin stands for, there or not yet; reported alone unless paths are given',
    'usage.stdin-filename': '--stdin and --stdin-filename go together: the latter says which file stdin stands for.',
    'usage.stdin-elsewhere':
      'This workspace does not read “{path}”. Name a .yaml or .yml file or areas.csv in the folders of local, parents or catalog.',
    'help.watch': 'keep watching and check again whenever a record changes; Ctrl-C ends it',
    'help.no-cache': 'Neither use nor keep results of earlier runs',
    'help.timing': 'say on stderr how long each room and each rule took',
    'help.ambiguous-width':
      'wide where the terminal shows signs such as “ … ① two cells wide; narrow by default; or DIXIAN_AMBIGUOUS_WIDTH in the environment',
    'usage.ambiguous-width': 'There is no width “{value}”. Known: narrow, wide.',
    'usage.watch-stdin': '--watch and --stdin do not go together: stdin can be read only once.',
    'watch.waiting': 'Watching {folder}; checks again after each change. Ctrl-C ends it.',
    'watch.again': '-- checked again --',
    'timing.room': 'room',
    'timing.rule': 'rule',
    'timing.ms': 'ms',
    'timing.other': 'other',
    'timing.total': 'total',
    'usage.exists': '{file} exists already and was left alone. Choose another folder, or move it away.',
    'usage.fault':
      'A fault of ours, not of your data: {reason}\nPlease pass this and the command you ran to the maintainers:',
    'usage.kind': 'There is no kind of page “{value}”. Known: {known}.',
    'usage.area-or-all': 'Say --area CODE, or --all for all of them.',
    'usage.rule': 'There is no rule “{id}”.[[ Did you mean “{near}”?]] Run dixian explain to list them all.',
    'usage.no-examples':
      'The installation is incomplete: the examples of the rules are missing. Run npm ci in the project folder.',
    'explain.what': 'What it checks',
    'explain.why': 'Why',
    'explain.ground': 'Ground',
    'explain.no-ground': 'A convention of this tool; no law or notice says so.',
    'explain.bad': 'Bad example',
    'explain.good': 'Good example',
    'explain.stands-on': 'The examples are fictional, the national catalogue behind them too; the day is 2024-06-01.',
    'show.ladder': 'Who set it',
    'show.in-force': 'In force',
    'show.nothing': 'nothing set',
    'show.day': '{area}, {day}',
    'show.not-seen': 'not seen in the excerpt; the level above is its floor',
    'show.none': 'no record; the level above is its floor',
    'show.inherits': 'follows the level above',
    'show.excerpt': 'only an excerpt was seen; what it leaves out is not denied',
    'show.decide': 'left to localities by the nation ({levels})',
    'show.overtaken': 'the last value seen has been passed by a floor above; the level now is not established',
    'show.since': 'from {from}',
    'show.at-latest': 'by {from} at the latest',
    'show.month': '{from} (in that month, day not seen)',
    'show.year': '{from} (in that year, day not seen)',
    'show.memory': 'from memory, to be checked',
    'show.page': 'page seen',
    'show.undated': 'day not known, binds nobody',
    'relative.ratio': '{by} {by|time|times} {base}',
    'relative.plus': '{base} plus {by}',
    'relative.months': '{by} months of {base}',
    above: 'the level above',
    'show.not-binding': 'does not bind those below',
    'render.checked': 'Checked: items {items}, overlays {overlays}, measures {measures}; errors {error}; day {asOf}.',
    'render.wrote': 'Wrote {count} {count|file|files} to {out}[[; {unchanged} more have not changed]]; open {file}.',
    'render.skipped': 'Not written because of unresolved errors ({count}): {areas}',
    'render.progress': 'writing {done}/{all}, {rate} pages a second',
    'publish.stopped':
      'Interrupted: {done} files are done and whole; the manifest says that the site is incomplete. Run it again to finish. Folder: {out}',
    'render.stopped': 'Interrupted: {done} of {all} pages were made; every file written is whole.',
    'help.publish':
      'Make the whole site: home, fields, areas, services, comparisons, changes, search, data, list of files. --lang takes zh,en.',
    'help.verify': 'Check a site that was made: files that are missing, changed or extra.',
    'help.site-dir': 'the folder of the site',
    'help.url': 'where the site will stand, such as https://standards.example/; by default site in the configuration',
    'publish.progress': 'Making the site {done}/{all}',
    'publish.wrote':
      '{count} {count|file|files}: {changed} written, {removed} of the last build removed, the rest as they were. Open {file}; dixian verify {out} checks them.',
    'publish.no-address':
      'Without the address of the site there is no sitemap.xml: give --url, or site in the configuration.',
    'publish.kept':
      '{count} {count|file|files} of the last build that this one does not have {count|was|were} changed by somebody since and {count|is|are} left alone: {files}',
    'usage.not-a-site':
      'The folder {out} holds other files and no manifest.json of ours; nothing was written. Choose an empty folder, or move them away first.',
    'usage.site': '{value} is not the address of a site. Write it like https://standards.example/, without ? and #.',
    'usage.no-manifest': 'There is no manifest.json in {dir}: it was not made by dixian publish, or the list is lost.',
    'verify.bad-manifest':
      'manifest.json in {dir} cannot be read, or names files outside the folder; nothing was checked.',
    'verify.missing': 'missing  {file}',
    'verify.changed': 'changed  {file}',
    'verify.extra': 'extra  {file}',
    'verify.incomplete': 'The build was broken off and its list is not complete. Run dixian publish again.',
    'verify.sound': '{count} {count|file is|files are} as listed ({asOf}).',
    'verify.differs': 'Not as listed: {missing} missing, {changed} changed, {extra} extra.',
    'facet.audience': 'text of the service target',
    'facet.content': 'text of the content',
    'facet.standard': 'text of the standard',
    'facet.funding': 'text of the expenditure responsibility',
    'review.done': 'Reviewed: {item}, {what}. {by}, {date}, digest {digest}, written to {file}:\n  {text}',
    'init.made': 'Made a workspace for {area} in {dir}. Next: edit {overlay}, then run dixian validate.',
    'init.known': 'The levels above: ',
    'init.nation': 'national catalogue {version}, shipped with the tool',
    'survey.dropped':
      'Problems that kept records out: {count}. The result is not the whole. Run dixian validate and mend them first.',
    'survey.wrote': 'Wrote {file}.',
    'record.complete': 'complete',
    'record.excerpt': 'excerpt',
    'record.none': 'no record',
    'record.draft': 'draft',
    'record.demonstration': 'demonstration',
    'state.absent': 'missing',
    'state.absent.means': 'a complete local standard leaves the item out',
    'state.weaker': 'below',
    'state.weaker.means': 'something in it is below, or narrower than, a floor above',
    'state.differs': 'differs',
    'state.differs.means': 'differs from the value fixed for the nation, or lies outside the range it allows',
    'state.incomparable': 'unclear',
    'state.incomparable.means': 'it cannot be told whether the floor is met',
    'state.unset': 'not set',
    'state.unset.means': 'left to this area to set, and not set',
    'state.excepted': 'excepted',
    'state.excepted.means': 'below the floor, with an approved exception',
    'state.not-established': 'not known',
    'state.not-established.means':
      'excerpt: a floor has passed the value seen, or its base was not seen; the level now is not established',
    'state.unread': 'text only',
    'state.unread.means': 'only text, with no value to compare',
    'state.stronger': 'above',
    'state.stronger.means': 'something on record is above, or wider than, the level above, and nothing is below',
    'state.added': 'added',
    'state.added.means': 'an item, content, group or measure added here',
    'state.specified': 'set here',
    'state.specified.means': 'left to localities, and set here',
    'state.equal': 'equal',
    'state.equal.means': 'the level written is that of the level above',
    'state.inherits': 'follows',
    'state.inherits.means': 'nothing of its own; the level above holds',
    'state.not-seen': 'not seen',
    'state.not-seen.means': 'not in the excerpt; that does not mean there is none',
    'state.not-applicable': 'not applicable',
    'state.not-applicable.means': 'does not apply here, as approved',
    'state.none': 'elsewhere',
    'state.none.means': 'another area’s own item, which does not concern this one',
    'coverage.heading': 'How the standards are taken up',
    'coverage.title': 'By {edition}, as of {day}',
    'coverage.item': 'Item',
    'coverage.number': 'No.',
    'coverage.code': 'Code',
    'coverage.area': 'Area',
    'coverage.record': 'Record',
    'coverage.ratio': 'Met',
    'coverage.noted': '{area} ({notes})',
    'coverage.met': '{met}/{of} ({percent}%)',
    'coverage.seen': '{seen}/{of} seen',
    'coverage.ratio.means':
      'Met: items for which the record shows that residents get at least the level above. What is missing, not set, below, excepted, unclear, text only or not known does not count; what is not applicable is left out of the total. Of an excerpt only how much was seen is said, no ratio.',
    'coverage.records-only':
      'This table is worked out from the records and does not take the place of any document issued.',
    'coverage.not-supplied':
      'Areas above whose standard was not supplied: {areas}; what is below them is held against the nation alone.',
    'coverage.drafts': 'DRAFT where an area is marked “draft”: not approved, not for publication.',
    'coverage.fictional':
      'Areas marked “demonstration” and their figures are fictional; nobody can claim anything by them.',
    'coverage.areas': 'The areas',
    'coverage.areas.caption': 'The areas: how much of the list is met',
    'coverage.counts': 'Items by state',
    'coverage.key': 'What the states mean',
    'coverage.other': 'Items of no field',
    'coverage.count': '{count} {count|item|items}',
    'coverage.all': '{state} (all {count} items)',
    'coverage.caption': '{field}: {areas} {areas|area|areas}, {items} {items|item|items}',
    'owed.title': 'Levels left to localities, {day} ({scope})',
    'owed.workspace': 'the areas of the workspace and those above them',
    'owed.from': '{area} and everything below',
    'owed.level': 'level',
    'owed.areas': 'areas',
    'owed.slots': 'owed',
    'owed.set': 'set',
    'owed.unset': 'not set',
    'owed.not-seen': 'not seen',
    'owed.age': 'since it is owed',
    'owed.nothing': 'No level that is owed is blank.',
    'owed.unset.title': 'Not set in complete local standards:',
    'owed.area': '{area} {code} ({level})',
    'owed.line':
      '{item}: {name} ({address})[[, missing {cells}]][[, since {since}]][[, {years} {years|year|years} {months} {months|month|months} ({days} {days|day|days})]]',
    'owed.not-seen.title': 'Areas of which only an excerpt, or nothing, is on record (they may well have set it):',
    'owed.of': '{count}/{slots}',
    'owed.left': '{count} more {count|area|areas}; see them with --format json.',
    'age.half-year': 'under 6 months',
    'age.year': '6 to 12 months',
    'age.three-years': '1 to 3 years',
    'age.longer': '3 years or more',
    'age.unknown': 'day not known',
    'impact.title':
      'If the national {name}[[ ({cell})]] ({address}) were {value} from {from}, instead of {now}[[; as things stand on {day}]]:',
    'impact.title.new':
      'If the nation set {name}[[ ({cell})]] ({address}) at {value} from {from}, where it sets no floor otherwise[[; as things stand on {day}]]:',
    'impact.below': 'Below the floor: {count}',
    'impact.excepted': 'Below the floor, with an approved exception: {count}',
    'impact.differs': 'Differs from the value fixed for the nation: {count}',
    'impact.cannot-tell': 'Cannot be told: {count}',
    'impact.overtaken': 'Excerpts, whose level is known only until then: {count}',
    'impact.overtaken-before':
      'Excerpts, whose level an earlier floor has passed already and is not known now: {count}',
    'impact.was-below': 'Below the floor for a time: {count}',
    'impact.later': 'Below the floor from a later day: {count}',
    'impact.meets': 'Met already: {count}',
    'impact.follows': 'Nothing of their own, so that the new level holds there by itself: {count}',
    'impact.not-seen': 'Not in the excerpt, so nothing can be said: {count}',
    'impact.also': 'This would also come up: {count}',
    'impact.gone': 'This would no longer come up: {count}',
    'impact.what': 'level',
    'impact.local': 'here',
    'impact.floor': 'floor',
    'impact.gap': 'difference',
    'impact.when': 'when',
    'impact.by': '{sign}{gap}[[ ({percent})]]',
    'impact.since': 'from {since}[[ to {until}]]',
    'impact.nothing-changed': 'This is a what-if; no file was changed.',
    'help.coverage':
      'How every item stands in every area: missing, follows, equal, above, excepted, not set and so on.',
    'help.owed': 'Levels left to localities that nobody has set, by level of government and age.',
    'help.impact': 'If a national floor moved to a value: which areas would fall below, and by how much.',
    'help.below': 'only this area and everything below it, such as 410000',
    'help.below-all': 'this area and everything below it, areas without a record too; CN is the nation',
    'help.selection': 'only the items of a selection, such as hrss',
    'help.one-format': 'output format: {formats}',
    'help.out-file': 'write to a file',
    'help.measure': 'item#measure, such as resident-pension#base-pension',
    'help.value': 'the new floor, such as 143; sets separated by commas',
    'help.from': 'from which day, such as 2025-01-01',
    'help.cell': 'which cell moves, where the level is broken down, such as urban',
    'help.unit': 'unit of the value; default: that of the measure',
    'help.impact-day': 'the day to look at; default: the day of --from',
    'usage.no-record':
      'No local standard of {area} or anything below it is on record. Make one with dixian init, or choose another area.',
    'usage.selection': 'There is no selection “{id}”.[[ Did you mean “{near}”?]]',
    'usage.before-from':
      '--as-of {day} is before --from {from}: nothing has moved by then. Write that day or a later one.',
    'usage.value':
      '“{value}” cannot be a value of {address}. Write numbers as 143 or 100/3, yes or no as true or false.',
    'usage.prose': '{address} is text only, with no value to compare, so nothing can be worked out.',
    'usage.unit': 'The unit {unit} cannot be converted to {wanted}, the unit of {address}.',
    'usage.no-cells': '{address} is not broken down; leave --cell out.',
    'usage.which-cell': '{address} is broken down; say which cell with --cell: {known}.',
    'usage.cell': '{address} has no cell “{cell}”. Known: {known}.',
    'help.prove': 'Weaken our own records one by one and see whether validate notices; exit 1 when one escapes.',
    'help.prove-format': 'output format: text, or json (every weakening with what became of it)',
    'prove.errors':
      'The workspace has {error} errors, so nothing was proved. Run dixian validate and mend them first: they would hide what a weakening makes wrong.',
    'prove.progress': 'weakening {done}/{all}',
    'prove.tried':
      '{tried} weakenings of our own records, one by one; by {counting} of them somebody would get less than a floor from above, on the day asked or later.',
    'prove.caught': 'Of these {counting}, {caught} were caught: {percent}%.',
    'prove.nothing': 'No weakening would give anybody less than a floor from above, so there is nothing to prove.',
    'prove.rules': 'Caught by these rules (one may be caught by several):',
    'prove.count': '{name} {count}',
    'prove.escaped': '{count} escaped. That is a hole in the tool; please report it to the maintainers:',
    'prove.harmless': 'By the other {count} nobody gets less than a floor:',
    'prove.harmless.nothing-above': 'nothing binds from above',
    'prove.harmless.met': 'still at or above every floor',
    'prove.harmless.inherits': 'no longer set here, so the level above holds',
    'prove.harmless.past': 'only before the day asked',
    'prove.harmless.excepted': 'an approved exception allows it',
    'prove.harmless.untold': 'in an excerpt, with a base that was not seen: cannot be told',
    'prove.harmless.covered': 'everyone covered above is still covered',
    'prove.harmless.whole': 'the items and their content are still listed',
    'prove.change.value': 'figure made worse',
    'prove.change.ratio': 'share, or amount added, made worse',
    'prove.change.range': 'assured end of a range made worse',
    'prove.change.sum': 'part of a sum made worse',
    'prove.change.stated': 'printed amount made worse',
    'prove.change.promise': 'promise taken back',
    'prove.change.term': 'term dropped from a set',
    'prove.change.unit': 'unit swapped for a weaker one',
    'prove.change.later': 'first day put off',
    'prove.change.entry': 'dated value removed',
    'prove.change.set': 'local level removed',
    'prove.change.cell': 'lower part added to a breakdown',
    'prove.change.condition': 'condition added',
    'prove.change.bound': 'bound in a condition tightened',
    'prove.change.branch': 'branch of a condition dropped',
    'prove.change.content': 'dropped from the local contents',
    'prove.change.adopts': 'adoption dropped',
    'prove.change.requirement': 'one more thing asked for at the counter',
    'prove.change.exception': 'exception cut short or removed',
    'prove.change.approval': 'approved by the area itself',
    'prove.loss.less':
      'on {day} somebody in {area} gets less of {what} than the floor set by {by}, and nothing says so',
    'prove.loss.untold':
      'on {day} nobody can tell whether {what} in {area} meets the floor set by {by}, and nothing says so',
    'prove.loss.unset': 'on {day} {area} owes {what} and has not set it, and nothing says so',
    'prove.loss.item': 'on {day} {area} lacks {what}, and nothing says so',
    'prove.loss.content': 'on {day} {area} lacks {what}, and nothing says so',
    'prove.loss.person':
      'on {day} somebody in {area} no longer belongs to {what}, to whom {by} gives it, and nothing says so',
    'level.nation': 'nation',
    'level.province': 'province',
    'level.prefecture': 'prefecture',
    'level.county': 'county',
    'level.township': 'township',
    'level.zone': 'zone',
    'level.corps': 'corps',
    'level.institution': 'institution',
  },
};
