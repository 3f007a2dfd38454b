import type { Words } from './words.ts';
import type { RuleId, TextKey } from './zh.ts';

/** The English catalogue. */
export const en: Words<RuleId, TextKey> = {
  rules: {
    'yaml/unreadable': {
      title: 'File cannot be read',
      message: 'This file cannot be read.',
      hint: 'Check that the file exists and that you may read it.',
    },
    'yaml/outside': {
      title: 'Link leads out of the workspace',
      message: 'This link leads out of the workspace and was not read.',
      hint: 'Put the file in the workspace, or remove the link.',
    },
    'yaml/too-large': {
      title: 'File too large',
      message: 'The file has {bytes} bytes, over the limit of {limit}, and was not read.',
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
      message: 'Brackets or indentation go deeper than {limit} levels.',
      hint: 'Ordinary records are never this deep; check the brackets and the indentation.',
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
      message: '“{key}” is written twice in the same place.',
      hint: 'Merge the two, or rename one of them.',
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
        indent: 'The indentation is off: this line does not align with the lines around it.',
        missing: 'Something is missing: a quotation mark, bracket or colon has no partner.',
        key: 'This should be “key: value”.',
        start: 'Text cannot begin with this character.',
        token: 'There is a character too many here.',
        default: 'This is not valid YAML ({code}).',
      },
      hint: {
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
      message: '[[Found: {given}. ]]Exactly one of floor, fixed and decide is needed.',
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
    'link/areas': {
      title: 'List of areas cannot be read',
      message: 'areas.csv cannot be read: {reason}',
      hint: 'Check the heading and the number of columns in each line.',
    },
    'link/unknown': {
      title: 'Refers to nothing',
      message: {
        area: 'The area code “{id}” is not registered.[[ Did you mean “{near}”?]]',
        nation: 'An overlay cannot use the code of the whole nation.',
        edition: 'There is no edition “{id}”.[[ Did you mean “{near}”?]]',
        listed: 'The item “{id}” is not in the contents of any edition.[[ Did you mean “{near}”?]]',
        adopted: '“{id}” is not an edition, an overlay or an item.[[ Did you mean “{near}”?]]',
        unit: 'The unit “{id}” is not registered.[[ Did you mean “{near}”?]]',
        dimension: 'There is no dimension “{id}”.[[ Did you mean “{near}”?]]',
        cell: 'This dimension has no part “{id}”.[[ Did you mean “{near}”?]]',
        default: '“{id}” does not exist ({what}).[[ Did you mean “{near}”?]]',
      },
      hint: 'Use one that exists, or register it first.',
    },
    'link/unit': {
      title: 'Unit of another kind',
      message: '{measure:address} is counted in {wanted:unit}; {unit:unit} is of another kind.',
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
    'link/conflict': {
      title: 'Set twice',
      message: '“{overlay}” and “{other}” both set {key:measure} of {item:item}.',
      hint: 'Keep one of them; if a new document takes the place of an old one, write replaces.',
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
      title: 'Differs from the value fixed for the whole nation',
      message: '{measure:address} is {floor:value} for the whole nation; here it is {local:value}.',
      hint: 'Remove the local value, so that the national one applies.',
    },
    'floor/stated': {
      title: 'Printed amount does not agree with its base',
      message: '{measure:address} is printed as {stated:value}; its base gives {computed:value}.',
      hint: 'Check the printed amount, or the base and the ratio.',
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
        unknown: 'Establish the base first, or write the amount itself.',
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
      message: '{measure:address} {local:value} is outside the range the nation allows (limit {limit:value}).',
      hint: 'Change it to a value within the range.',
    },
    'audience/narrower': {
      title: 'Fewer people covered',
      message: {
        requires:
          'A condition in the service details of {item:item} shuts people out: {person:person} belongs to “{key:group}” by the rule of {by:area} and gets nothing here.',
        threshold:
          'A threshold changed in {item:item} shuts people out: {person:person} belongs to “{key:group}” by the rule of {by:area} and gets nothing here.',
        default:
          'The group “{key:group}” of {item:item} has become narrower: {person:person} is covered by the rule of {by:area} and left out here.',
      },
      hint: {
        requires: 'Remove the condition, or keep it for what goes beyond the level above.',
        threshold: 'Set the threshold so that nobody covered above is left out.',
        default: 'Cover such people too; to add people only, use widen.',
      },
    },
    'audience/undecided': {
      title: 'Cannot tell whether anybody is left out',
      message: {
        'too-large':
          'The group “{key:group}” of {item:item} has too many conditions ({people} cases) to tell that nobody is left out.',
        default:
          'The group “{key:group}” of {item:item}: the condition above is not established, so it cannot be told that nobody is left out.',
      },
      hint: {
        'too-large': 'Write the condition more simply; to add people only, use widen.',
        default: 'Leave the group alone to inherit it; to add people only, use widen.',
      },
    },
    'exception/invalid': {
      title: 'Exception does not count',
      message: {
        approver: 'The exception for {item:item} was not approved by the area that set the floor or one above it.',
        'not-applicable':
          'That {item:item} does not apply here was not approved by whoever set it up, or an area above.',
        'too-long': 'The exception for {item:item} is longer than two years, or lacks a first or last day.',
        default: 'The exception for {item:item} was not published before it took effect.',
      },
      hint: {
        approver: 'Write approved.area: the area that set the floor, or one above it.',
        'not-applicable': 'Give approved.area: CN for a national item.',
        'too-long': 'Shorten it to two years or less.',
        default: 'Publish it first, then let it take effect.',
      },
    },
    'observed/stale': {
      title: 'Finding on record no longer occurs',
      message: '{observed} is on record, but no longer occurs.',
      hint: 'Remove this entry from observed.',
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
      message: '{measure:address} is text only, with no value to compare; it is printed as written.',
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
    'related.other': 'the other rule ({overlay})',
    excepted: 'exception registered, until {until}',
    observed: 'on record',
    'summary.clean': 'No problems found.',
    'summary.found': 'errors {error}, warnings {warning}, info {info}',
    'summary.more': 'excepted {excepted}, on record {observed}, waived {waived}',
    'summary.checked':
      'Checked: files {files}, items {items}, overlays {overlays}, measures {measures}, rules {rules}; date {asOf}; national catalogue {catalogue}',
    'summary.left': '{count} more of {rule}; add --verbose to list them.',
    'summary.infos': 'Findings marked info, not listed: {info}. Add --verbose to see them.',
    'chain.title': 'Records from the areas above:',
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
    times: '{ratio} times',
    nation: 'the nation',
    list: ', ',
    'help.program':
      'The bottom line: author basic public service standards, prove that no local rule falls below the national floor, publish bulletins.',
    'help.validate': 'Check the workspace: YAML, shape, references, floors, evidence. Paths choose what is reported.',
    'help.show':
      'What is in force for an item or measure in an area on a day, and who set it, when, by which document.',
    'help.render': 'Write bulletins (HTML, Markdown).',
    'help.stats':
      'What the catalogue holds of each edition: its self-check, items, measures and checks by field, changes not attributed.',
    'help.diff': 'What differs between two editions, or between two days.',
    'help.side': 'edition:2021, or a day such as 2024-01-01',
    'usage.diff': '“{word}” is neither an edition nor a day. Write one of {known}, or 2024-01-01.',
    'usage.diff-mixed': '“{a}” and “{b}” are of two kinds; write two editions or two days.',
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
    'stats.selection': 'selection {title}: {count} items',
    'stats.selection-gap': 'selection {title}: {count} items; {expected} announced, {gap} not attributed',
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
    'help.review':
      'Register the review of a local text: who, when, and a digest of the text, so that it lapses when the text changes.',
    'help.by': 'who reviewed it',
    'help.facet': 'which text: audience, content, standard, funding; without it, all texts of the item',
    'help.review-date': 'day of the review; the day asked about unless given',
    'help.init': 'Make a workspace for an area in a folder.',
    'help.path': 'files or folders to report on',
    'help.address': 'an item, or item#measure, such as resident-pension#base-pension',
    'help.kind': 'kind of bulletin: bulletin',
    'help.dir': 'folder of the new workspace',
    'help.as-of': 'the day asked about, such as 2024-01-01; default: today in Beijing',
    'help.lang': 'language of output: zh or en',
    'help.format': 'output format, repeatable: {formats}; NAME=FILE writes to a file',
    'help.pages': 'page formats, separated by commas: html,md',
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
    'usage.no-folder':
      'The folder “{folder}” named in the configuration does not exist. Make it, or change the configuration.',
    'usage.no-snapshot':
      'The installation is not complete: the shipped catalogue is missing. Run npm ci in the project folder.',
    'usage.catalogue':
      'The configuration asks for the national catalogue {wanted}; the shipped one is {have}. Change catalog there, or install that version of dixian.',
    'usage.area':
      'There is no area with the code “{code}”.[[ Did you mean {near}?]] Codes have six digits; zones and institutions are first entered in a local vocabulary.',
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
    'usage.exists': '{file} exists already and was left alone. Choose another folder, or move it away.',
    'usage.fault':
      'A fault of ours, not of your data: {reason}\nPlease pass this and the command you ran to the maintainers:',
    'usage.kind': 'There is no kind of bulletin “{value}”. Known: {known}.',
    'usage.area-or-all': 'Say --area CODE, or --all for all of them.',
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
    'relative.ratio': '{by} times {base}',
    'relative.plus': '{base} plus {by}',
    'relative.months': '{by} months of {base}',
    above: 'the level above',
    'show.not-binding': 'does not bind those below',
    'render.checked': 'Checked: items {items}, overlays {overlays}, measures {measures}; errors {error}; day {asOf}.',
    'render.wrote': 'Wrote {count} files to {out}; open {file}.',
    'render.skipped': 'Not written because of unresolved errors ({count}): {areas}',
    'render.progress': 'writing {done}/{all}',
    'facet.audience': 'text of the service target',
    'facet.content': 'text of the content',
    'facet.standard': 'text of the standard',
    'facet.funding': 'text of the expenditure responsibility',
    'review.done': 'Reviewed: {item}, {what}. {by}, {date}, digest {digest}, written to {file}:\n  {text}',
    'init.made': 'Made a workspace for {area} in {dir}. Next: edit {overlay}, then run dixian validate.',
    'init.known': 'The levels above: ',
    'init.nation': 'national catalogue {version}, shipped with the tool',
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
