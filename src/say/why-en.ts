import type { RuleId } from './rules-zh.ts';
import type { Why } from './why.ts';

// Our paraphrase of the notice as recorded in the notes; a point nobody has seen on a page says so.
const NOTICE = 'The notice that issued the 2021 national standards (发改社会〔2021〕443号, number from memory)';
const SCOPE = `${NOTICE}, requirement 2 “Keep strictly to the scope”`;
const FLOOR = `${SCOPE}: where a national level exists, local levels are not lower (paraphrase).`;
const DUTY = `${SCOPE}: where none exists yet, localities set one and write it into their standard (paraphrase).`;
const RESTRAINT = `${SCOPE}: extra items, content or quantity need advance appraisal and risk assessment and must stay affordable (paraphrase).`;
const LOCAL = `${NOTICE}, requirement 1 “Draw up local implementation standards”`;
const COMPLETE = `${LOCAL}: nothing missing (paraphrase).`;
const EVERYONE = `${LOCAL}: everyone covered (paraphrase).`;
const MONEY = `${LOCAL}: funding assured; requirement 3 “Put expenditure responsibility into effect”: shared matters are split by rule, and the duty to pay must not be passed on (paraphrase; this point of requirement 3 is from memory and awaits a check).`;
const OPEN = `${NOTICE}, requirement 5 “Open and share in full”: publish items and levels so that people can look them up, obtain the service and check on it (paraphrase, from memory, awaits a check).`;

/** What each rule checks and why, in English. */
export const whyEn: Readonly<Record<RuleId, Why>> = {
  'yaml/unreadable': {
    what: 'Every data file of the workspace can be read.',
    why: 'A file that cannot be read may hold the very rule that is below the floor; to skip it is not to check it, so the exit code is 3. Pipes and devices are not opened. A folder named like a data file is told of too: whoever mounts a file that is not there gets an empty folder.',
    example: { bad: 'The file may not be read, or has been moved away.', good: 'Give permission to read it.' },
  },
  'yaml/outside': {
    what: 'No link in the workspace leads out of it.',
    why: 'Data may come from strangers. If links were followed, the verdict would depend on files nobody sees here.',
    example: {
      bad: 'local/overlay.yaml is a link to /home/….',
      good: 'Put the file itself into the folder local.',
    },
  },
  'yaml/too-large': {
    what: 'No file is larger than 2 MB, or holds marks and line ends beyond all measure.',
    why: 'Records are some tens of kilobytes. A huge file is most likely something else; it is said rather than skipped in silence.',
    example: { bad: 'An overlay.yaml of 30 MB.', good: 'Split it by item or by area.' },
  },
  'yaml/encoding': {
    what: 'Files are encoded in UTF-8.',
    why: 'Other encodings turn into garbage, or into another figure; to guess an encoding is to guess the content. Those we recognise are named.',
    example: {
      bad: 'A file saved as GB18030 or UTF-16 by an old office program.',
      good: 'iconv -f GB18030 -t UTF-8 old > new',
    },
  },
  'yaml/empty': {
    what: 'The file holds something.',
    why: 'An empty file, or one of comments only, was most likely not saved; to take it for nothing would lose a whole record.',
  },
  'yaml/too-deep': {
    what: 'Brackets and indentation nest no deeper than 64 levels.',
    why: 'Records are a few levels deep. Sixty levels are a slip, or an attempt to choke the parser.',
  },
  'yaml/full-width-colon': {
    what: 'A key is followed by an ASCII colon.',
    why: 'Chinese input methods readily type a full-width one. To YAML it is no colon: the line becomes plain text and its value is lost.',
  },
  'yaml/full-width-space': {
    what: 'Only ASCII spaces indent or stand beside a key.',
    why: 'Full-width and no-break spaces look like spaces, but YAML takes them for text, and the indentation is wrong.',
  },
  'yaml/full-width-dash': {
    what: 'A list item begins with an ASCII hyphen and a space.',
    why: 'A full-width hyphen or a dash begins no list item: the line becomes plain text.',
  },
  'yaml/tab': {
    what: 'Only spaces indent.',
    why: 'YAML forbids tabs there: editors show them in different widths, so what looks aligned may not be.',
  },
  'yaml/invisible': {
    what: 'There are no invisible characters: none that control, turn the direction of writing or say nothing, written as they are or behind an escape.',
    why: 'Two names that look the same would differ, and a person would see another figure than the program reads.',
  },
  'yaml/duplicate-key': {
    what: 'A key is written once in one place.',
    why: 'Of two, some programs take the first and some the last. A floor must not depend on the program that reads it.',
  },
  'yaml/multi-document': {
    what: 'One file holds one YAML document.',
    why: 'One file, one subject: easy to find and to change. Many programs read the first document only and lose the others.',
  },
  'yaml/alias': {
    what: 'Data files use no aliases (*name).',
    why: 'With an alias a change in one place silently changes another, and a reviewer cannot see it; nested aliases blow a file up.',
  },
  'yaml/anchor': {
    what: 'Data files use no anchors (&name).',
    why: 'Anchors are there for aliases only; every value stands where it belongs.',
  },
  'yaml/tag': {
    what: 'Data files use no tags (!name).',
    why: 'A tag changes what kind of value it is, and makes some programs run code; data are numbers, text and lists.',
  },
  'yaml/merge': {
    what: 'Data files use no merge keys (<<).',
    why: 'Programs treat them differently, and a reader does not see the whole.',
  },
  'yaml/complex-key': {
    what: 'A key is a piece of text.',
    why: 'A key is the name others refer to; a list or a map cannot be a name.',
  },
  'yaml/number': {
    what: 'Numbers are plain decimal numbers and are read as they are written.',
    why: 'Hexadecimal and octal numbers, exponents and numbers of too many digits are read differently by different programs, or rounded without a word. A floor must not depend on the program that reads it.',
  },
  'yaml/reserved-key': {
    what: 'The keys __proto__, constructor and prototype are not used.',
    why: 'They mean something else to programs that read JSON or YAML, and may change how those behave.',
  },
  'yaml/syntax': {
    what: 'The file is valid YAML.',
    why: 'Otherwise nobody knows what it says. A broken file takes no part in the later checks, so it comes first.',
  },
  'schema/kind': {
    what: 'The first line says kind, and the kind is known.',
    why: 'It decides what the other keys mean; in front, people and programs see at once what the file is.',
  },
  'schema/unknown-key': {
    what: 'Every key is one this kind of file has.',
    why: 'An unknown key is most likely a slip: a date under effectiv is no date at all. Notes of your own go under keys that begin with x-.',
  },
  'schema/missing-key': {
    what: 'Every required key is there.',
    why: 'Without it the later checks would have to guess.',
  },
  'schema/type': {
    what: 'Values are of the right kind: text where text is due, numbers where numbers are.',
    why: 'A code without quotes becomes a number: leading zeros go, and 1.10 turns into 1.1.',
  },
  'schema/enum': {
    what: 'The value is one of the choices.',
    why: 'Each word has one meaning; the program does not guess at similar ones.',
  },
  'schema/pattern': {
    what: 'Days, identifiers, codes and addresses are written in their one way.',
    why: 'Only then can they be put in order and referred to: 2024.1.1 and 2024-01-01 are not the same to a program.',
  },
  'schema/key-name': {
    what: 'Keys use lower-case ASCII letters, digits and hyphens only.',
    why: 'They appear in addresses (item#measure), file names and links; names for people go into name.',
  },
  'schema/empty': {
    what: 'Text that is written is not empty.',
    why: 'Empty text looks filled in and says nothing.',
  },
  'schema/size': {
    what: 'Lists, maps and texts are neither too short nor too long.',
    why: 'A justification that names no measure justifies nothing; a sum of one part is no sum.',
  },
  'schema/range': {
    what: 'A number lies where it can, such as a percentage between 0 and 100.',
    why: 'Outside, the unit or the decimal point is most likely wrong.',
  },
  'schema/form': {
    what: 'A value has a known form: a number, a fraction, yes or no, a list, or ratio, plus, months, ge, le, sum, text.',
    why: 'What has no known form cannot be compared; it is pointed out rather than taken for nothing.',
  },
  'schema/date': {
    what: 'A day is one the calendar has.',
    why: 'A day that does not exist keeps a rule from ever beginning, or makes people think it has begun.',
  },
  'config/always-on': {
    what: 'The configuration does not switch off or soften rules of floor/, audience/ or complete/, nor those that tell that a record cannot be read or linked (yaml/, schema/ and the like).',
    why: 'They are the floor itself; a floor that a setting can switch off is none. Where it must be, register an approved, published and limited exception.',
    ground: FLOOR,
  },
  'link/breakdown': {
    what: 'Values listed by cell say which dimension they are broken down by.',
    why: 'Otherwise nobody knows which cell to hold against which, or whether one is missing.',
  },
  'link/no-reason': {
    what: 'Every value, day and condition written as null says why.',
    why: '“Not known” is a fact to be spelled out: not found, or not in the document. Without a reason it looks like an omission.',
  },
  'link/value': {
    what: 'A value suits the type of its measure: a number, yes or no, a list, or text.',
    why: 'A word cannot be compared with 35, and 5 is no answer to yes or no.',
  },
  'link/strength': {
    what: 'A measure says exactly one of floor, fixed and decide; one added locally says set.',
    why: 'It decides how far the value binds: a minimum, one value for all, or left to the locality. Two contradict each other, none binds nobody.',
    ground: `${FLOOR} ${DUTY}`,
  },
  'link/no-unit': {
    what: 'Amounts, quantities and time limits have a unit.',
    why: '“10” may be ten hours a week or ten a year, fifty times apart; without a unit nothing can be compared.',
  },
  'link/namespace': {
    what: 'Groups, content and measures of one item have different keys.',
    why: '“item#key” names one thing, so that evidence, exceptions and bulletins speak of the right one.',
  },
  'link/duplicate': {
    what: 'Every identifier is defined once, and an area belongs to one class of a dimension.',
    why: 'With two definitions nobody knows which is meant; a local vocabulary may add words, never change the national ones.',
  },
  'link/areas': {
    what: 'areas.csv can be read: every row has the same columns, quotes are closed.',
    why: 'The register says who stands above whom; without it nobody knows which floors hold a county.',
  },
  'link/unknown': {
    what: 'Areas, editions, items, units, dimensions, departments and terms that are mentioned exist.',
    why: 'A rule about nothing has no effect: one wrong digit in an area code frees a whole standard from everything above it.',
  },
  'link/unit': {
    what: 'A value has a unit of the same kind as its measure.',
    why: 'Money and hours cannot be compared. The unit of the document is fine as long as it converts.',
  },
  'link/percent': {
    what: 'A share that is left to localities (of costs met, of people reached) is not less than one per cent.',
    why: 'The unit is percent, and 75% is written 75. Written as 0.75 it is published as 0.75%, and nothing above could show it. Contribution rates may truly be small and are not looked at.',
  },
  'link/orphan': {
    what: 'Everything said of an item, measure or group above has its counterpart there, and says something.',
    why: 'One wrong letter in a key and the local figure counts for nothing, while readers think it is set. What is new goes into add or own-items.',
  },
  'link/base': {
    what: 'No relative value of the national catalogue rests on itself, and the units of values and bases fit.',
    why: 'A value that rests on itself can be worked out nowhere, so there is no floor; every local value would be called incomparable while the fault lies in the catalogue.',
  },
  'link/conflict': {
    what: 'Two documents of one area do not set the same measure at once, unless one says that it replaces the other.',
    why: 'With two values in force a resident does not know which one to rely on.',
  },
  'source/unknown': {
    what: 'Every source that is cited is registered.',
    why: 'Each figure must be traceable; a source nobody registered is no source.',
    ground: OPEN,
  },
  'source/unchecked': {
    what: 'Somebody has seen a page stating each figure of a national floor.',
    why: 'Memory errs. Said aloud, somebody will check; until then a breach of such a floor only warns.',
    ground: OPEN,
  },
  'date/overlap': {
    what: 'No two values of a measure begin on one day.',
    why: 'With two values on one day nobody knows which is in force.',
  },
  'date/expired': {
    what: 'A local standard that has run out was renewed, replaced or repealed.',
    why: 'When a document expires the rights of residents do not: its last values go on binding, and somebody must say what comes next.',
    ground: `${LOCAL}: lasting (paraphrase).`,
  },
  'edition/contents': {
    what: 'An edition has as many fields, categories and items as published, and each item listed has its file.',
    why: 'The contents are the ruler for “nothing missing”; if the ruler is short, every locality is short and nobody notices.',
    ground: COMPLETE,
  },
  'excerpt/unlisted': {
    what: 'An excerpt in a local folder is listed in the configuration and says where it comes from, when and by whom.',
    why: 'Excerpts are not asked for completeness or evidence. If anybody could call a standard an excerpt, both checks would be empty.',
    ground: COMPLETE,
  },
  'excerpt/overtaken': {
    what: 'Whether a floor has since passed the last value seen in an excerpt.',
    why: 'Not to have seen a newer figure is not to know that there is none, so nobody is accused; but nor can it be called met.',
    ground: FLOOR,
  },
  'excerpt/not-established': {
    what: 'Whether a value in an excerpt can be compared: a base may not have been seen, or a level above may have come later that is another or cannot be compared.',
    why: 'Where the floor is 1.3 times a line that was not seen, it can be called neither met nor missed.',
    ground: FLOOR,
  },
  'chain/not-supplied': {
    what: 'Every level above an area has a record here, or the configuration says that it is taken to follow the nation.',
    why: 'What a province or a city sets is a floor for its counties. Without having seen it, nobody can say a county meets it.',
    ground: FLOOR,
  },
  'chain/outside-period': {
    what: 'A local standard, and each of its values, counts from a day on which its area exists; for an area that has ended, it is registered which one took over.',
    why: 'An area that does not exist sets nothing, and nobody carries it out. Where nobody is registered as taking over, what was promised hangs in the air. Comparing the days is a convention of this tool.',
  },
  'chain/succession': {
    what: 'After a boundary change an area keeps, until it sets a value itself, the best for the resident of what the areas it came from had; where that cannot be told it has to decide, and where it sets less it is pointed out.',
    why: 'Nobody should lose by a boundary change. What the earlier areas issued stays valid until something new is issued; where two documents cannot be ordered, only the area that took over can decide. This is a convention of the tool: the notice does not speak of boundary changes.',
  },
  'floor/below': {
    what: 'On the day asked about, a local value is not worse for the resident than any binding value above it.',
    why: 'The floor is what every resident can count on, wherever they live. Gains in one thing never pay for losses in another.',
    ground: FLOOR,
  },
  'floor/upcoming': {
    what: 'Whether a local value will fall below the floor of a day to come.',
    why: 'The day a national level rises is known; told in time, there is time to issue a document and find the money.',
    ground: FLOOR,
  },
  'floor/was-below': {
    what: 'Whether a local value was below the floor of its time for a while.',
    why: 'It is met now and no longer an error; but what was withheld may be owed, so it is on record.',
    ground: FLOOR,
  },
  'floor/fixed': {
    what: 'Where one value holds for the whole country, the locality writes no other.',
    why: 'Some values must be the same everywhere, such as the divisor of a pension: any other makes the sums disagree, even one that favours residents.',
    ground: FLOOR,
  },
  'floor/stated': {
    what: 'The amount a document prints follows from its base and ratio, to the last digit printed.',
    why: 'If the two disagree one is wrong, and nobody can say which of them a resident will get.',
    ground: OPEN,
  },
  'floor/unset': {
    what: 'What the nation leaves to the locality is set by the level that owes it, in every cell somebody entitled belongs to; a ceiling alone settles nothing.',
    why: 'Left to the locality does not mean optional. With a blank a resident has no figure to claim.',
    ground: DUTY,
  },
  'floor/incomparable': {
    what: 'A local value can be compared with those above, so that it is established as no worse.',
    why: 'Units that do not convert, an unknown base, one open end or prose: each leaves it unproved. What cannot be established is reported, never passed.',
    ground: FLOOR,
  },
  'funding/shares': {
    what: 'The shares of the levels add up to 100 %, and none of what exceeds the floor is laid on the centre.',
    why: 'Below 100 a part is paid by nobody. The centre shares the floor by national rule; what exceeds it is paid by those who decided it.',
    ground: MONEY,
  },
  'content/dropped': {
    what: 'A table of contents of one’s own holds every content element of every item taken over.',
    why: 'Order, merging and splitting are free; but what falls out on the way residents neither see nor claim.',
    ground: COMPLETE,
  },
  'complete/missing-item': {
    what: 'A complete local standard lists every item of the national list and of the areas above.',
    why: 'Residents do not know of what is not listed. An item a newer edition adds is a warning until six months have passed, an error after.',
    ground: `${COMPLETE} The deadline is six months from issue.`,
  },
  'restraint/no-evidence': {
    what: 'Higher levels, wider audiences, added content and items have evidence of need, risk and affordability and an approval, all before they begin.',
    why: 'What cannot be paid for comes to nothing or eats into other floors. A shorter wait or one more guarantee needs only a source.',
    ground: RESTRAINT,
  },
  'restraint/over-limit': {
    what: 'A value left to the locality stays within the range the nation allows.',
    why: 'The nation leaves the choice within limits; outside them no evidence helps.',
    ground: `${LOCAL}: levels not pushed up (paraphrase).`,
  },
  'audience/narrower': {
    what: 'Everyone covered above is covered here, conditions hidden in the service details included.',
    why: 'To give the same to fewer people is below the floor as well. The finding names a person who loses, so that anybody can check.',
    ground: EVERYONE,
  },
  'audience/undecided': {
    what: 'It can be established that nobody is left out.',
    why: 'Where the condition above is not known, or there are too many cases to look at, “fine” would be a guess. What cannot be established is reported, never passed.',
    ground: EVERYONE,
  },
  'exception/expired': {
    what: 'No exception is past its last day, and no release from an item past the edition it was given under.',
    why: 'Exceptions are for a time. One that stays on record after its end looks as if the level could still be below the floor; a release ends with its edition and has to be approved anew.',
    ground: `${FLOOR} The notice has no procedure for exceptions; their length is a convention of this tool.`,
  },
  'exception/unused': {
    what: 'Every exception belongs to a value that really is below a floor; an item declared not applicable is on the list and is not set all the same.',
    why: 'An exception without use is a blank cheque: nobody needs it today, and the day somebody lowers the level it is already covered.',
    ground: `${FLOOR} The notice has no procedure for exceptions; this is a convention of this tool.`,
  },
  'exception/invalid': {
    what: 'Exceptions and releases are approved by whoever set the floor or stands above; exceptions have an end, last two years at most and are published first.',
    why: 'If one could excuse oneself there would be no floor. Term, publication and remedy are conventions of this tool, so that exceptions do not become the rule.',
    ground: `${FLOOR} The notice does not say how exceptions are made.`,
  },
  'observed/stale': {
    what: 'A breach an excerpt keeps on record still occurs.',
    why: 'A record keeps a breach out of the exit code. Left behind, it would hide the same breach when it comes back.',
  },
  'waiver/expired': {
    what: 'No waiver is past its last day.',
    why: 'A waiver buys time for mending; it does not let things pass for good. Once the time is up, the finding counts again.',
  },
  'waiver/forbidden': {
    what: 'Only rules that may be waived are waived.',
    why: 'Floors, audiences, content and completeness are what residents are entitled to, and can only be excepted, with approval and in public; records that cannot be read or linked would hide other findings.',
  },
  'waiver/incomplete': {
    what: 'Every waiver has a reason, an owner and an end within two years.',
    why: 'What nobody answers for, and what has no end, is never mended. An incomplete waiver covers nothing, and the finding is reported as ever.',
  },
  'waiver/stale': {
    what: 'Every waiver still covers a finding that has not become worse.',
    why: 'Left behind, a waiver would hide the same finding when it comes back; and a finding that has become worse is not the one that was let pass.',
  },
  'text/number': {
    what: 'Figures, words such as “at least” and “at most”, units and dates in a text agree with the values and conditions of the item.',
    why: 'People read the text and the program compares the values; where they differ nobody knows which counts. What the text promises and the data do not hold, nobody has checked.',
    ground: OPEN,
  },
  'text/cut-off': {
    what: 'No part of a text without quotation marks is lost behind a space and “#”.',
    why: 'YAML takes all that stands behind a space and “#” for a remark: half of a sentence is gone, the rest passes, and what is printed lacks it without anybody knowing.',
    ground: OPEN,
  },
  'text/review': {
    what: 'The text a sign-off belongs to is unchanged.',
    why: 'A reviewer signed the text as it stood; once it is changed, what is printed has been reviewed by nobody.',
    ground: OPEN,
  },
  'text/unread': {
    what: 'Which levels are prose only, without a figure to compare.',
    why: 'Prose is printed as issued and checked by nobody; as a figure, residents know how much it is.',
    ground: OPEN,
  },
  'yaml/too-many': {
    what: 'A file has no more than 200 problems.',
    why: 'A file with hundreds of problems is usually wrong as a whole; a full list would hide that. Mend the first ones and check again.',
  },
  'link/misplaced': {
    what: 'Local records hold no files that only the national catalogue may have; a local vocabulary changes no conversion and declares nobody impossible.',
    why: 'Whoever may rewrite editions, items or conversions can lower a floor in silence.',
  },
  'link/nobody': {
    what: 'A value for some has somebody among those entitled, and a condition that widens a group adds somebody.',
    why: 'A value nobody can get is published all the same, and people outside the group take it for theirs; a widening that adds nobody reads as if more were given here. It is told only where it is certain.',
    ground: EVERYONE,
  },
  'link/shadow': {
    what: 'Groups, content, measures and items added locally do not bear the name of something above.',
    why: 'The one above would vanish, or be compared as something else.',
    ground: FLOOR,
  },
  'config/unknown': {
    what: 'The rules, areas and excerpts the configuration names exist.',
    why: 'One wrong letter and the line does nothing, while the check passes all the same.',
  },
  'date/undated': {
    what: 'A complete local standard says when it was issued or from when it counts, and every value has a date.',
    why: 'Without a date nobody can say from when it holds, nor compare it with a floor.',
    ground: `${LOCAL}: complete within six months of issue, and published (our paraphrase).`,
  },
  'date/lapsed': {
    what: 'A local standard that was repealed is followed by another, with no day between them; one that takes the place of another leaves out no level that one set; what a change takes back is named.',
    why: 'Without a standard in force what a locality promised beyond the levels above rests on nothing, and nobody has set what is for it to set.',
    ground: `${LOCAL}: lasting (paraphrase).`,
  },
  'date/late': {
    what: 'A local standard is published within the time the national edition allows.',
    why: 'While it is not published, residents cannot know what they are entitled to.',
    ground: `${LOCAL}: complete within six months of issue, published and copied to NDRC (our paraphrase).`,
  },
  'date/behind': {
    what: 'A local standard implements the national edition in force.',
    why: 'What a newer edition adds or raises is due to residents everywhere.',
    ground: `${LOCAL}; the release of the 2023 edition asks for local standards to be adjusted to it (our paraphrase).`,
  },
  'date/order': {
    what: 'Publishing and filing are no earlier than issue, expiry and repeal no earlier than the beginning; an exception ends no earlier than it begins and is published no earlier than it is approved.',
    why: 'Of two days out of order one is wrong, and deadlines, precedence and validity are reckoned from them.',
    ground: `${OPEN} Deadlines are reckoned from these days; that they agree is our own demand.`,
  },
  'date/review-due': {
    what: 'A local standard is reviewed after five years.',
    why: 'Economy, people and money change; a standard left alone for years may no longer fit.',
    ground: `${NOTICE}: in principle all levels are adjusted every five years after an evaluation (our paraphrase).`,
  },
  'date/before-source': {
    what: 'A value does not begin before the document it cites.',
    why: 'Back-dating is possible, but more often one of the two days was copied wrongly.',
  },
  'restraint/steep': {
    what: 'No level is several times its floor.',
    why: 'One zero too many, or a year taken for a month, looks just like this; and if it is meant, the money deserves a second look.',
    ground: RESTRAINT,
  },
};
