import type { Why } from './why.ts';
import type { RuleId } from './zh.ts';

// Our paraphrase of the notice as recorded in the notes; a point nobody has seen on a page says so.
const NOTICE = '2021年版国家标准的印发通知（发改社会〔2021〕443号，文号凭记忆）';
const SCOPE = `${NOTICE}第二项要求“严格界定主要范围”`;
const FLOOR = `${SCOPE}：有国家统一标准的项目，各地不低于国家标准（转述）。`;
const DUTY = `${SCOPE}：暂无国家统一标准的项目，各地按要求和实际自定并写入实施标准（转述）。`;
const RESTRAINT = `${SCOPE}：超出国家范围的项目、内容、数量，要事前论证和风险评估，控制在财力可承受范围（转述）。`;
const LOCAL = `${NOTICE}第一项要求“抓紧制定实施标准”`;
const COMPLETE = `${LOCAL}：内容无缺项（转述）。`;
const EVERYONE = `${LOCAL}：人群全覆盖（转述）。`;
const MONEY = `${LOCAL}：财力有保障；第三项要求“有效落实支出责任”：共同事权按规定分担，支出责任不得转嫁（转述；第三项的这一点凭记忆，待核对）。`;
const OPEN = `${NOTICE}第五项要求“全面推进公开共享”：公布项目和标准，方便群众查询、获取和监督（转述，凭记忆，待核对）。`;

/** What each rule checks and why, in Chinese. `ground` is the legal ground; where there is none it is left out, never invented. */
export const whyZh: Readonly<Record<RuleId, Why>> = {
  'yaml/unreadable': {
    what: '工作区里的每个资料文件都能读出来。',
    why: '读不了的文件里可能正有一条低于底线的规定；跳过它就等于没有检查，所以退出码是 3。',
    example: { bad: '文件没有读取权限，或已被移走。', good: '给文件加上读取权限。' },
  },
  'yaml/outside': {
    what: '工作区里的链接不指向工作区之外。',
    why: '资料可能来自别处，顺着链接读到外面的文件，检查结果就不再只取决于工作区里看得见的东西。',
    example: { bad: 'local/overlay.yaml 是指向 /home/… 的链接。', good: '把文件本身放进 local 文件夹。' },
  },
  'yaml/too-large': {
    what: '一个文件不超过 2 MB。',
    why: '正常的资料只有几十千字节。过大的文件多半放错了东西；宁可说出来，也不悄悄跳过或拖垮检查。',
    example: { bad: '一个 30 MB 的 overlay.yaml。', good: '按项目或地区拆成几个文件。' },
  },
  'yaml/encoding': {
    what: '文件的编码是 UTF-8。',
    why: '别的编码可能读成乱码，也可能读成另一个数字；猜测编码就是猜测内容。认得出的编码会说出名字。',
    example: {
      bad: '用旧版办公软件另存成 GB18030 或 UTF-16 的文件。',
      good: 'iconv -f GB18030 -t UTF-8 旧文件 > 新文件',
    },
  },
  'yaml/empty': {
    what: '文件里有内容。',
    why: '空文件或全是注释的文件多半是没有存好；当作没有，会漏掉一整份规定。',
  },
  'yaml/too-deep': {
    what: '括号和缩进不超过 64 层。',
    why: '资料的结构只有几层，套到六十层以上不是笔误就是有意为难解析程序。',
  },
  'yaml/full-width-colon': {
    what: '键后面用半角冒号。',
    why: '中文输入法容易打出全角冒号，YAML 不认它是冒号，整行会变成一段文字，数值就丢了。',
  },
  'yaml/full-width-space': {
    what: '缩进和键的旁边只用半角空格。',
    why: '全角空格和不间断空格看上去像空格，YAML 却当作文字，缩进就错了。',
  },
  'yaml/full-width-dash': {
    what: '列表项用半角横线加一个空格。',
    why: '全角横线和破折号不会开始一个列表项，整行会变成一段文字。',
  },
  'yaml/tab': {
    what: '缩进只用空格。',
    why: 'YAML 不许用制表符缩进；各种编辑器显示的宽度不同，看上去对齐的未必对齐。',
  },
  'yaml/invisible': {
    what: '文件里没有看不见的控制字符和改变书写方向的字符。',
    why: '看不见的字符会让两个看上去相同的标识不相同，改变方向的字符会让人看到的数与程序读到的不同。',
  },
  'yaml/duplicate-key': {
    what: '同一处的键只写一次。',
    why: '写两次时，各种程序有的取前一个，有的取后一个；底线不能取决于用哪个程序读。',
  },
  'yaml/multi-document': {
    what: '一个文件只有一个 YAML 文档。',
    why: '一个文件讲一件事，才找得到、改得准；别的程序常常只读第一个文档，后面的就漏了。',
  },
  'yaml/alias': {
    what: '资料文件不用引用（*名字）。',
    why: '引用让一处的修改悄悄改变另一处，审阅修改的人看不出来；层层引用还会把文件撑大。',
  },
  'yaml/anchor': {
    what: '资料文件不用锚点（&名字）。',
    why: '锚点只为引用而设；资料里的每个值都要写在它自己的位置上。',
  },
  'yaml/tag': {
    what: '资料文件不用标签（!名字）。',
    why: '标签会改变值的种类，有的程序还会因此执行代码；资料只应是数字、文字和列表。',
  },
  'yaml/merge': {
    what: '资料文件不用合并键（<<）。',
    why: '合并键在各种程序里行为不同，读的人也看不到完整的内容。',
  },
  'yaml/complex-key': {
    what: '键是一段文字。',
    why: '键是别处引用它的名字；列表或映射不能当名字。',
  },
  'yaml/reserved-key': {
    what: '不用 __proto__、constructor、prototype 作键。',
    why: '这几个名字在读取 JSON 和 YAML 的程序里另有含义，可能改变程序本身的行为。',
  },
  'yaml/syntax': {
    what: '文件是合法的 YAML。',
    why: '语法不对就不知道写的是什么；坏了的文件不参加后面的检查，所以先要改好它。',
  },
  'schema/kind': {
    what: '第一行写 kind，并且是认识的文件类型。',
    why: '文件类型决定其余的键是什么意思；写在最前面，人和程序一眼就知道这是什么。',
  },
  'schema/unknown-key': {
    what: '每个键都是这类文件里有的。',
    why: '不认识的键多半是写错了：写成 effectiv 的生效日期等于没有写。自己的备注用 x- 开头的键。',
  },
  'schema/missing-key': {
    what: '必填的键都写了。',
    why: '缺了它，后面的检查就要靠猜。',
  },
  'schema/type': {
    what: '值的种类对：该是文字的是文字，该是数字的是数字。',
    why: '没有加引号的代码会成为数字，前面的 0 会丢，1.10 会变成 1.1。',
  },
  'schema/enum': {
    what: '值是可选范围里的一个。',
    why: '各个词有确定的含义；近似的词程序不会去猜。',
  },
  'schema/pattern': {
    what: '日期、标识、代码、网址等按规定的写法。',
    why: '写法统一才能比较先后、互相引用；2024.1.1 和 2024-01-01 对程序不是一回事。',
  },
  'schema/key-name': {
    what: '键名只用小写英文字母、数字和连字符。',
    why: '键名会出现在地址（项目#标准）、文件名和网址里；中文名称写在 name 里。',
  },
  'schema/empty': {
    what: '写出的文字不是空的。',
    why: '空文字看上去已经填了，其实什么也没有说。',
  },
  'schema/size': {
    what: '列表和映射的项数、文字的长度在规定之内。',
    why: '没有写涉及哪些标准的论证，什么也没有论证；只有一个部分的合计不是合计。',
  },
  'schema/range': {
    what: '数在它可能的范围之内，例如百分比在 0 和 100 之间。',
    why: '超出范围的多半是单位或小数点写错了。',
  },
  'schema/form': {
    what: '数值用一种认识的写法：数字、分数、是否、列表，或 ratio、plus、months、ge、le、sum、text。',
    why: '不认识的写法无法比较；与其当作没有，不如指出来。',
  },
  'schema/date': {
    what: '日期是日历上有的一天。',
    why: '不存在的日期会让一条规定永远不生效，或者让人以为它已经生效。',
  },
  'config/always-on': {
    what: '配置没有关闭或放宽 floor/、audience/、complete/ 的规则。',
    why: '这几类就是底线本身；能在配置里关掉的底线不是底线。确需例外的，登记经批准、公布、限期的例外。',
    ground: FLOOR,
  },
  'link/breakdown': {
    what: '按档列出的数值写明按什么维度分档。',
    why: '不知道分的是什么档，就不知道该拿哪一档去比，也不知道有没有漏档。',
  },
  'link/no-reason': {
    what: '写了 null 的数值和日期都写明原因。',
    why: '“不知道”是一个要说清的事实：是没有查到，还是文件没有写。没有原因的空白与漏填分不开。',
  },
  'link/value': {
    what: '数值的写法与计量标准的类型相符：数字、是否、列表或文字。',
    why: '“四十”不能与 35 比较，5 不能回答是与否。',
  },
  'link/strength': {
    what: '一个计量标准写 floor、fixed、decide 之一，且只写一个；本地新增的写 set。',
    why: '它决定这个数约束地方到什么程度：下限、全国统一，还是由地方定。两个都写就互相矛盾，都不写就没有约束。',
    ground: `${FLOOR}${DUTY}`,
  },
  'link/no-unit': {
    what: '金额、数量、时限等有单位。',
    why: '“10”是每周 10 小时还是每年 10 小时，相差五十倍；没有单位就不能比较。',
  },
  'link/namespace': {
    what: '同一项目的对象组、内容、计量标准的键互不相同。',
    why: '“项目#键”只指一样东西，论证、例外、公报才不会张冠李戴。',
  },
  'link/duplicate': {
    what: '每个标识只定义一次。',
    why: '两处定义同一个标识，就不知道引用的是哪一处；本地词表只能增加，不能改动国家的词。',
  },
  'link/areas': {
    what: 'areas.csv 读得出来：每行列数相同，引号成对。',
    why: '行政区登记说明谁在谁之上；读不出来就不知道一个县受哪些底线约束。',
  },
  'link/unknown': {
    what: '提到的行政区、版本、项目、单位、维度、部门、词语都存在。',
    why: '指向不存在的东西的规定没有效力：写错一位的行政区代码，让整份标准不受任何上级约束。',
  },
  'link/unit': {
    what: '数值的单位与计量标准的单位同类。',
    why: '钱与小时不能比较。可以用文件自己的单位，只要能换算。',
  },
  'link/orphan': {
    what: '对上级项目、标准、对象组的每条规定，上级都有对应的一条；每条规定都有内容。',
    why: '键写错一个字母，本地的数就落空，读的人却以为已经规定了。新增的写在 add 或 own-items。',
  },
  'link/conflict': {
    what: '一个地区的两份文件不同时规定同一个标准，除非一份写明代替另一份。',
    why: '两个数都有效时，居民不知道该信哪一个。',
  },
  'source/unknown': {
    what: '引用的来源都在 sources 中登记过。',
    why: '每个数值都要能找到出处；没有登记的来源等于没有来源。',
    ground: OPEN,
  },
  'source/unchecked': {
    what: '国家底线的每个数值都有人见过载明它的网页。',
    why: '凭记忆的数值可能记错。说明白，才有人去核对；在核对之前，低于这样的底线只是警告。',
    ground: OPEN,
  },
  'date/overlap': {
    what: '同一标准的两个数值不从同一天起。',
    why: '同一天两个数，就不知道哪一个是现行的。',
  },
  'date/expired': {
    what: '到期的地方标准已经续期、有新文件代替，或登记废止。',
    why: '文件到期不等于居民的权利到期：最后的数值继续有约束力，但要有人说明接下来是什么。',
    ground: `${LOCAL}：可持续（转述）。`,
  },
  'edition/contents': {
    what: '一版目录的领域、类别、项目数与公布的相符，列出的项目都有文件。',
    why: '目录是判断“有没有缺项”的尺子；尺子少一格，所有地方都会少一项而没有人知道。',
    ground: COMPLETE,
  },
  'excerpt/unlisted': {
    what: 'local 里的摘录在配置的 excerpts 中列出，并写明摘自何处、何时、何人。',
    why: '摘录不检查是否齐全、有没有论证。如果谁都可以把自己的标准写成摘录，这两项检查就形同虚设。',
    ground: COMPLETE,
  },
  'excerpt/overtaken': {
    what: '摘录中最后见到的数值，是否已被后来提高的底线超过。',
    why: '摘录里没有见到新的数，不等于当地没有提高，所以不指责任何人；但也不能说它达标，只能说实际水平未确定。',
    ground: FLOOR,
  },
  'excerpt/not-established': {
    what: '摘录中的数值能否与底线比较，而不是因为没有见到基数而算不出来。',
    why: '底线是“低保标准的 1.3 倍”而没有见到低保标准时，既不能说达标，也不能说不达标。',
    ground: FLOOR,
  },
  'chain/not-supplied': {
    what: '每个地区之上的各级都有资料，或配置写明按国家标准推定。',
    why: '省、市的规定也是县的底线。没有见到它们就说县里达标，是没有根据的。',
    ground: FLOOR,
  },
  'floor/below': {
    what: '在所问的那一天，地方的数值对居民不差于上级任何一个有约束力的数值。',
    why: '底线是每个居民无论住在哪里都可以指望的。一项得到的多不能抵另一项得到的少。',
    ground: FLOOR,
  },
  'floor/upcoming': {
    what: '地方的数值在以后某一天会不会低于届时的底线。',
    why: '国家提高标准的日子是已知的；提前知道，才来得及发文、安排预算。',
    ground: FLOOR,
  },
  'floor/was-below': {
    what: '地方的数值过去有没有一段时间低于当时的底线。',
    why: '现在已经达标，不再是错误；但那段时间少给了的，可能需要补发，所以记下来。',
    ground: FLOOR,
  },
  'floor/fixed': {
    what: '全国统一的数值，地方没有另写一个。',
    why: '有的数全国必须一样，例如计发月数：高了低了都会使各地的计算不一致，连对居民有利的也不行。',
    ground: FLOOR,
  },
  'floor/stated': {
    what: '文件印出的金额与它所依据的基数和比例相符，准到所印的末位。',
    why: '两个数对不上，必有一个错了；居民会拿到哪一个，说不清。',
    ground: OPEN,
  },
  'floor/unset': {
    what: '国家交给地方定的标准，应定的那一级定了，每一档都定了。',
    why: '交给地方定不是可以不定。空着，居民就没有任何可以要求的数。',
    ground: DUTY,
  },
  'floor/incomparable': {
    what: '地方的数值能与上级的比较，从而确定它不更差。',
    why: '单位不能换算、基数未知、只写了一端、只有文字，都无法确定是否达到底线。不能确定的如实报告，从不放行。',
    ground: FLOOR,
  },
  'funding/shares': {
    what: '各级分担的比例合计 100%，超出底线的部分不写中央比例。',
    why: '合计不到 100 就有一块没有人出；中央按国家规定分担底线，超出的部分由决定超出的地方承担。',
    ground: MONEY,
  },
  'content/dropped': {
    what: '本地自己的目录包含了所采纳的每个项目的每项内容。',
    why: '调整顺序、合并、拆分都可以，但重新编排时漏掉的一条，居民就看不到也要求不了。',
    ground: COMPLETE,
  },
  'complete/missing-item': {
    what: '完整的地方标准列入了国家清单和上级的每个项目。',
    why: '没有列入的项目，当地居民不知道自己有。新版增加的项目在六个月期限之前是警告，之后是错误。',
    ground: `${COMPLETE}期限为印发后六个月内。`,
  },
  'restraint/no-evidence': {
    what: '高于上级的水平、扩大的对象、新增的内容和项目，有必要性论证、风险评估、财政承受能力评估和批准，并且早于执行。',
    why: '拔高了却负担不起，最后会落空或挤占别的底线。办理更快、多一项承诺只需要有来源。',
    ground: RESTRAINT,
  },
  'restraint/over-limit': {
    what: '交给地方定的数值没有超出国家允许的范围。',
    why: '国家允许地方定，同时划了界限；界限之外，有论证也不行。',
    ground: `${LOCAL}：标准不攀高（转述）。`,
  },
  'audience/narrower': {
    what: '上级规定在内的每一个人，在这里也在内；条件藏在办理要求里的也算。',
    why: '数额不变而少给一些人，同样是低于底线。发现时举出一个被排除的人，谁都可以核对。',
    ground: EVERYONE,
  },
  'audience/undecided': {
    what: '能够确定没有人被排除。',
    why: '上级的条件未知，或情形多到不能逐一核对时，说“没有问题”就是猜。不能确定的如实报告，从不放行。',
    ground: EVERYONE,
  },
  'exception/invalid': {
    what: '例外和不适用由确定底线的机关或其上级批准；例外有起止、不超过两年、先公布后生效。',
    why: '自己批准自己低于底线，底线就没有了。期限、公布和补救办法是本工具的约定，使例外不会成为常态。',
    ground: `${FLOOR}通知没有写例外的办法。`,
  },
  'observed/stale': {
    what: '摘录里如实记录的问题现在仍然存在。',
    why: '记录使问题不计入退出码；问题已经没有而记录还在，以后同样的问题再出现就没有人知道了。',
  },
  'text/unread': {
    what: '哪些标准只有一段文字，没有可比较的数值。',
    why: '文字照原文印出，但没有人检查过它；能写成数字的写成数字，居民才知道是多少。',
    ground: OPEN,
  },
};
