import type { Words } from './words.ts';

/** The hint for a name that a vocabulary would hold: in which of its sections. */
const registered = (section: string) =>
  `改成已有的标识[[（{known}）]]，或在 kind: vocabulary 的文件的 ${section} 下登记它。{id:called}`;

/** What is said of a value that cannot be worked out, wherever it stands. */
const UNWORKED = {
  message: {
    deep: '{measure:address}要经 {base:address} 一层一层推算 100 层以上，不再推算。',
    long: '{measure:address}按基数 {base:address} 算出的数字超过 100 位，无法使用。',
    period:
      '{measure:address}按{period:unit}计，基数“{base:address}”按{base-period:unit}计：{by} 倍是每{period:unit}一共的，还是每{base-period:unit}都有的，没有写明，算不出来。',
    months: '{measure:address}按{period:unit}计，却写了 {by} 个月的数额（months），算不出每{period:unit}是多少。',
  },
  hint: {
    deep: '中间有一处直接写出数额，或换一个基数。',
    long: '直接写出数额，或把倍数写得短些。',
    period:
      '[[每{period:unit}一共给 {months} 个月数额的，改写 months: {months}。]][[每{base-period:unit}都按这个倍数给的，在 value 旁写 unit: {meant}。]]',
    months: '按倍数给的，改写 ratio: {by}；或直接写出数额。',
  },
};

/** Before what is told of a day to come, that day. */
const toCome = <T extends Readonly<Record<string, string>>>(messages: T): T =>
  Object.fromEntries(
    Object.entries(messages).map(([variant, message]) => [variant, `[[自 {begins:day} 起：]]${message}`]),
  ) as T;

/** How to write what is counted by the term or the school year, so that it can be held against what is counted by the year. */
const BY_SCHOOL = {
  term: '一{year:unit}就是两{period:unit}的，写 unit: {meant}，value: { sum: { autumn: { name: 秋季学期, value: {figure} }, spring: { name: 春季学期, value: {figure} } } }。',
  'school-year': '一{year:unit}就是一学年的，按{year:unit}写出数额，单位写 unit: {meant}。',
};

/** What the rules say, in Chinese; every rule has its words here. */
export const rulesZh = {
  'yaml/unreadable': {
    title: '文件读不了',
    message: {
      link: '这个链接指向的东西不存在，或者绕成了圈。',
      name: '文件名里有不是 UTF-8 的字节，这个文件没有读。',
      gone: '这个文件刚才还在，读的时候已经没有了。',
      special: '这不是普通文件，是管道、套接字、设备一类的东西，没有打开。',
      folder: '这个文件夹读不了，里面的都没有检查。',
      named: '这是一个文件夹，名字却像资料文件。',
      extension: '文件名以 .txt 结尾，没有当作资料读。',
      default: '这个文件读不了。',
    },
    hint: {
      link: '改正链接，或删去它。',
      name: '给文件改名。',
      gone: '等文件写完，再检查一次。',
      special: '换成普通文件，或移出资料文件夹。',
      folder: '检查文件夹是否有读取权限。',
      extension: '去掉 .txt（Windows 里先打开“显示文件扩展名”）；不是资料的，改个名字。',
      named: '如果这里本该是文件，把文件放回来；如果就是文件夹，改个名字。',
      default: '检查是否有读取权限。',
    },
  },
  'yaml/too-many': {
    title: '问题太多',
    message: '这个文件有 {count} 处问题，只列出前 {limit} 处。',
    hint: '先改这些，再检查一次。',
  },
  'yaml/outside': {
    title: '链接指向工作区之外',
    message: '这个链接指向工作区之外，没有读取。',
    hint: '把文件放进工作区，或删去链接。',
  },
  'yaml/too-large': {
    title: '文件过大',
    message: {
      marks: '文件里的标点和换行有 {marks} 个，超过 {limit} 个的上限，没有读取。',
      least: '文件至少有 {bytes} 字节，超过 {limit} 字节的上限，没有读取。',
      default: '文件有 {bytes} 字节，超过 {limit} 字节的上限，没有读取。',
    },
    hint: {
      register: '只留本工作区和它的上级用到的行；乡镇、街道和功能区写进本地词表的 areas，可以分成几个文件。',
      default: '按项目拆成几个文件。',
    },
  },
  'yaml/encoding': {
    title: '编码不是 UTF-8',
    message: {
      known: '文件的编码是 {encoding}，不是 UTF-8。',
      table: '文件的编码是 {encoding}，不是 UTF-8。',
      default: '从这里起的字节不是 UTF-8（第 {byte} 字节）。',
    },
    hint: {
      known: '用编辑器另存为 UTF-8，或运行 iconv -f {encoding} -t UTF-8。',
      table: '在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”；没有这一项的，用编辑器另存为 UTF-8。',
      default: '用编辑器另存为 UTF-8。',
    },
  },
  'yaml/empty': { title: '空文件', message: '文件里没有内容。', hint: '写上 kind: 和内容，或删去文件。' },
  'yaml/too-deep': {
    title: '嵌套过深',
    message: {
      folders: '文件夹超过 {limit} 层，里面的没有读取。',
      default: '括号或缩进超过 {limit} 层。',
    },
    hint: {
      folders: '把资料放到浅一些的文件夹。',
      default: '正常的资料不会这么深，检查括号和缩进。',
    },
  },
  'yaml/full-width-colon': {
    title: '全角冒号',
    message: '键后面用了全角冒号“：”。',
    hint: '改成半角冒号加一个空格。',
  },
  'yaml/full-width-space': {
    title: '全角空格',
    message: '缩进或键旁边有全角空格或不间断空格。[[这样的一共 {lines} 行。]]',
    hint: '改成半角空格。',
  },
  'yaml/full-width-dash': { title: '全角横线', message: '列表项用了全角横线。', hint: '改成半角横线加一个空格。' },
  'yaml/tab': {
    title: '制表符缩进',
    message: '用制表符缩进；YAML 只认空格。[[这样的一共 {lines} 行。]]',
    hint: '每级改成两个空格。',
  },
  'yaml/invisible': {
    title: '不可见字符',
    message: {
      escaped: '引号里的转义写的是看不见的字符 {code}。',
      default: '有看不见的字符 {code}（控制字符、方向字符等）。',
    },
    hint: '删去这个字符。',
  },
  'yaml/duplicate-key': {
    title: '键重复',
    message: {
      alike: '“{key}”与第 {line} 行的“{other}”看上去是同一个键（只差全角半角或前后空格）。',
      default: '同一处写了两个“{key}”，前一个在第 {line} 行。',
    },
    hint: { alike: '统一写法，只保留一个。', default: '合并成一个，或改掉其中一个。' },
  },
  'yaml/multi-document': {
    title: '多个文档',
    message: '一个文件里有多个以 --- 分开的文档。',
    hint: '拆成几个文件。',
  },
  'yaml/alias': {
    title: '引用',
    message: '用了引用 *{name}；资料文件不允许引用。',
    hint: '把内容直接写在这里；文字本来就以“*”开头的，给整段文字加半角引号。',
  },
  'yaml/anchor': {
    title: '锚点',
    message: '用了锚点 &{name}；资料文件不允许锚点。',
    hint: '文字本来就以“&”开头的，给整段文字加半角引号；不是的，删去 &{name}。',
  },
  'yaml/tag': { title: '标签', message: '用了标签 {tag}；资料文件不允许标签。', hint: '删去标签；文字加引号即可。' },
  'yaml/merge': { title: '合并键', message: '用了合并键 <<；资料文件不允许合并键。', hint: '把内容直接写在这里。' },
  'yaml/complex-key': {
    title: '键不是文字',
    message: '键不是一段文字。',
    hint: '键只写小写字母、数字和连字符；含逗号或冒号的文字要加引号。',
  },
  'yaml/number': {
    title: '数字写法',
    message: '“{written}”不是能原样读出的十进制数。',
    hint: '写成普通的十进制数，最多 15 位；分数写在引号里，例如 "100/3"；是文字的加引号。',
  },
  'yaml/reserved-key': { title: '保留的键', message: '键“{key}”是保留字，不能用。', hint: '换一个名字。' },
  'yaml/syntax': {
    title: 'YAML 语法',
    message: {
      bracket: '方括号或花括号没有收尾，或括号里的这一行缩进不够。',
      indent: '缩进不对：这一行与上下各行对不齐。',
      missing: '少了一个符号：引号、括号或冒号没有成对。',
      key: '这里应是“键: 值”。',
      line: '这一行不是“键: 值”。',
      start: '文字不能以这个字符开头。',
      token: '这里多了一个符号。',
      flow: '括号里少了逗号，或者多了括号。',
      escape: '双引号里的反斜杠写法不对。',
      name: '键只能是一个词或一段文字。',
      directive: '有了“---”前的这一行，其他软件可能把同一个文件读成别的内容。',
      wide: '用了全角的“{sign}”，YAML 只认半角的。',
      comma: '项与项之间用了“{sign}”。',
      dash: '“-”后面少一个空格。',
      deeper: '这一行比上一行的键多缩进了，而那个键已经有值。',
      shallow: '“|”下面的文字没有比键多缩进。',
      cut: '“{sign}”前面有空格，被当作注释，里面的右括号也不算。',
      unclosed: '引号没有收尾。',
      conflict: '合并时两边都改了这里，冲突还没有解决。',
      default: '这里不是合法的 YAML（{code}）。',
    },
    hint: {
      bracket: '补上右括号；括号里的行要比括号前的键多缩进。',
      indent: '同级各行左边空格数相同，下一级多两个空格。',
      missing: '检查这一行和上一行的引号、括号、冒号。',
      key: '冒号后加一个空格；含冒号的文字加引号。',
      line: '写成“键: 值”；属于上一行文字的，比上一行的键多缩进；不要的删去。',
      start: '给文字加引号。',
      token: '检查引号、括号和逗号；文字本来就以引号、括号或“- ”开头的，给整段文字加单引号。',
      flow: '括号里每两项之间写一个逗号，括号要成对。',
      escape: '反斜杠写两个，或改用单引号。',
      name: '删去键前的记号；键写成一个词。',
      directive: '删去这一行。',
      wide: '改成半角的 {half}；文字本来就以它开头的，给整段文字加半角引号。',
      comma: '改成半角逗号加一个空格。',
      dash: '写成“- ”加内容；文字本来就以“-”开头的，加引号。',
      deeper: '与上一行的键对齐；属于上一行的文字，整段加引号。',
      shallow: '文字的每一行都比“|”前的键多缩进两个空格。',
      cut: '“#”是文字的，给这段文字加半角引号；是注释的，移到右括号后面。',
      unclosed: '在这段文字的末尾补上引号。',
      conflict:
        '“<<<<<<<”到“=======”是一边的，“=======”到“>>>>>>>”是另一边的：留下要的，其余连同带这些记号的行一起删去。',
      default: '检查缩进、引号、括号和冒号。',
    },
  },
  'schema/kind': {
    title: '文件类型',
    message: {
      missing: '文件没有写 kind。',
      first: 'kind 要写在第一行。',
      other: '文件写的类型是“{kind}”，用的却是“{near}”的键。',
      word: 'kind 后面应是一个词。',
      default: '不认识的文件类型“{kind}”。[[是不是想写“{near}”？]]',
    },
    hint: {
      first: '把 kind 移到最前面。',
      other: '写成 kind: {near}。',
      missing: '第一行写 kind:，取其中之一：{kinds}。[[这里的键是“{near}”的。]]',
      word: '写成 kind: 加其中之一，写在同一行：{kinds}。[[这里的键是“{near}”的。]]',
      default: 'kind 写其中之一：{kinds}。',
    },
  },
  'schema/unknown-key': {
    title: '不认识的键',
    message: {
      glued: '“{key}”的键和值连在了一起。',
      thousands: '逗号把一个数断开了，“{key}”成了一个键。',
      floor: '这里的数值不写在“{key}”。',
      set: '这里的数值不写在“{key}”。',
      elsewhere: '“{key}”不写在这种文件里。',
      under: '“{key}”写高了一级。',
      entry: '“{key}”写高了一级。',
      beside: '“{key}”写深了一级。',
      default: '不认识的键“{key}”。[[是不是想写“{near}”？]]',
    },
    hint: {
      glued: '冒号用半角，后面加一个空格。',
      thousands: '数字里不写千位分隔的逗号。',
      floor: '把 set 改成 floor：自有项目自己的标准，至少多少写 floor，一律多少写 fixed，留给下级定的写 decide。',
      set: '把 {key} 改成 set：给上级的项目新增计量标准，只写本地的数值，例如 set: { value: 100 }。',
      under: '把它移到 {place} 的下面，比 {place} 多缩进两个空格；还没有 {place} 的，先写一行 {place}:。',
      entry: '它写在 {place} 下面的一项里：{place}: { 标识: { {key}: … } }。',
      beside: '把它移到项目里，与 {place} 对齐。',
      elsewhere: '另建一个文件，第一行写 kind: {kind}，把“{key}”移到那里。',
      default:
        '可用的键：{known}。文字里有逗号或冒号时要加引号；缩进多了或少了，键也会到了别的地方；自己的备注用 x- 开头的键。',
    },
  },
  'schema/missing-key': {
    title: '缺少必填键',
    message: { inside: '缺少“{key}”：它的内容写在了它外面。', default: '缺少“{key}”。' },
    hint: {
      inside: '在“{outer}”里写 {key}: {inner}。',
      default: '补上 {key}[[（可写：{allowed}）]]。[[{about:help}]]',
    },
  },
  'schema/type': {
    title: '值的种类不对',
    message: {
      quote: '“{key}”应是加引号的文字，现在是 {value}。',
      whole: '整个文件应由“键: 值”组成。',
      alone: '方括号里的清单只写名称，{value} 是数字。',
      empty: '“{key}”是空的。',
      wide: '用了全角的“{sign}”，YAML 只认半角的。',
      dash: '“-”后面少一个空格。',
      glued: '“{value}”的键和值连在了一起。',
      default: '“{key}”的值种类不对，应是：{types:types}。',
    },
    hint: {
      quote: '给值加上引号："{value}"。',
      alone:
        '只有一个数的，不用方括号：{key}: {value}；几类对象各有一个数的，分别写在各自的名称后面；先后有几个数的，每个写成 { from: 日期, value: 数 }。',
      unlisted: '“{key}”是清单：写成 {key}: [{inner}]，有几条写几条。',
      relative: '这里只写数字。按另一个数保证的水平不写在这里，写作 value: { {key}: {inner} }。',
      dashes: '键的前面不写“-”，比“{key}”多缩进两个空格。',
      number: '只写数字，不写单位、百分号和引号。',
      empty: '在它后面写上值，或把属于它的键写在下面，比“{key}”多缩进两个空格；没有的，删去“{key}”。',
      wrap: '写成 {key}: { {only}: {value} }。',
      keys: '{help:help}写成 {key}: {inner}。',
      names: '{help:help}写成 {key}: {inner}。',
      list: '写成列表：[{value}]。',
      wide: '改成半角的 {half}。',
      dash: '每一项写成“- ”加内容。',
      glued: '冒号用半角，后面加一个空格。',
      deep: '[[{help:help}]][[“{slipped}”本来属于上一级的，减少缩进，与上一级的键对齐。]]',
      default: '{help:help}',
    },
  },
  'schema/enum': {
    title: '不在可选范围',
    message: {
      word: '“{key}”后面应是一个词。',
      listed: '“{key}”只写一个词，不是清单。',
      default: '“{key}”不能写“{value}”。',
    },
    hint: {
      only: '{help:help}',
      listed: '去掉方括号，只写一个：{key}: {only}。',
      default: '可写：{allowed}。{help:help}',
    },
  },
  'schema/pattern': {
    title: '写法不对',
    message: '“{key}”的写法不对：{value}。',
    hint: {
      day: '写成 {day}：年、月、日之间是半角的“-”，月和日各写两位。',
      month: '写成 {day}；只知道年月、不知道哪一天的，再在旁边写 precision: month。',
      year: '写成 {day}；只知道哪一年的，再在旁边写 precision: year。',
      'no-day': '写到哪一天，例如 {day}。',
      ratio: '写成 {ratio}：百分之几写成小数。',
      wide: '引号用半角的 {half}。[[{help:help}]]',
      joined: '各项之间用半角逗号加一个空格：{apart}。',
      default: '{help:help}{value:called}',
    },
  },
  'schema/key-name': {
    title: '键名写法不对',
    message: '键名“{key}”写法不对。',
    hint: '键名只用小写英文字母、数字和连字符。{key:called}',
  },
  'schema/empty': { title: '空文字', message: '“{key}”是空的。', hint: '写上内容，或删去这个键。' },
  'schema/size': {
    title: '数量不对',
    message: {
      few: '“{key}”至少要有 {limit} 项。',
      many: '“{key}”最多只能有 {limit} 项。',
      default: '“{key}”太长，最多 {limit} 个字符。',
    },
    hint: '{help:help}',
  },
  'schema/range': { title: '超出范围', message: '“{key}”要 {bound}，现在是 {value}。', hint: '{help:help}' },
  'schema/form': { title: '写法不认识', message: '“{key}”的写法不认识。', hint: '{help:help}' },
  'schema/date': {
    title: '没有这一天',
    message: {
      far: '{value} 不在 1900 年到 2999 年之间。',
      default: '日历上没有 {value} 这一天。',
    },
    hint: {
      far: '改成这些年里的日期；没有终止日的，删去这一处。',
      default: '改成存在的日期，例如 2024-02-29。',
    },
  },
  'config/unknown': {
    title: '配置里的名称不存在',
    message: '配置里的“{id}”不存在。[[是不是想写“{near}”？]]',
    hint: '改正或删去这一项。',
  },
  'config/always-on': {
    title: '规则不能关闭',
    message: '规则 {rule} 不能关闭或放宽。',
    hint: {
      earlier: '删去这一行：读不懂、接不上的记录不参加检查，所以始终是错误；按提示改正记录。',
      default: '删去这一行：floor/、audience/、complete/ 的规则只能加重，不能放宽；确需例外的，登记经批准的例外。',
    },
  },
  'link/breakdown': {
    title: '分档没有维度',
    message: {
      'no-cells': '写了按“{by}”分档，却只有一个数值。',
      default: '按档列出了数值，却没有写按什么维度分档。',
    },
    hint: {
      'no-cells': '每档各写一个数值，或删去 by。',
      default: '在旁边写 by: 维度标识；单一数值直接写数。[[{cells:divides}]]',
    },
  },
  'link/no-reason': {
    title: '未知没有原因',
    message: {
      date: '日期是空的或 null，没有写原因。',
      who: '条件是空的或 null，没有写原因。',
      default: '数值是空的或 null，没有写原因。',
    },
    hint: {
      date: '填上；确实未知的，写 null，并在 from 旁边用 why 说明为什么。',
      who: '写上条件；对人没有条件的，写 everyone；确实未知的，写 null，并在 who 旁边用 why 说明为什么。',
      default: '填上；确实未知的，写 null，并在 value 旁边用 why 说明为什么。',
    },
  },
  'link/value': {
    title: '数值与类型不符',
    message: {
      negative: '数值不能小于 0，这里写了 {written}。',
      beyond: '这里最多是 {most}%，写了 {written}。',
      words: '这里要写半角数字，不能写“{written}”。',
      meant: '这里要写半角数字，不能写“{written}”。',
      free: '这里要写数字，不能写“{written}”。',
      share: '这里要写半角数字，不能写“{written}”。',
      based: '这里要写半角数字，不能写“{written}”。',
      inherited: '这里要写数字，不能写“{written}”。',
      delegated: '这里要写数字，不能写“{written}”。',
      left: '“{written}”是说由谁来定，不是标准。',
      'as-above': '这里要写数字，不能写“{written}”。',
      adjusted: '这里要写数字，不能写“{written}”。',
      proportion: '这里要写一个数，不能写“{written}”。',
      'not-left': '这里的数值不是交给地方确定的，不能写 decided-by。',
      same: '这里要写数字，不能写“{written}”。',
      prose: '这里要写数字，不能写“{written}”。',
      thousands: '数字里不能有逗号：“{written}”。',
      twice: '“value”里面又写了一个 value。',
      reversed: '下限（ge）大于上限（le）。',
      joined: '清单里有几项连在了一起：“{written}”。',
      factor: '换算系数要大于 0，这里写了 {written}。',
      default: '这个写法与计量标准的类型不符，应是{holds:holds}。',
    },
    hint: {
      negative: '核对数字；不收费的写 0。',
      beyond: '核对数字和单位。',
      words:
        '只写半角数字，不写单位和百分号；单位写在 unit，至少、至多写成 value: { ge: … }、value: { le: … }，几到几写成 value: { ge: …, le: … }。',
      meant: '把“{written}”写成 {meant}。单位由 unit 说明，这里不写。',
      free: '不收费的写 0。',
      truth: '是的、有的、免费的，写 true；不是的、没有的，写 false。',
      quoted: '这里写的是文字：写上原文的话，只有一个数的也加引号，例如 "800元"。',
      share:
        '按另一个数的几倍、百分之几定的，在 value 后面写 { ratio: {ratio}, of: 那个数的地址 }：最低工资是 area.minimum-wage，低保标准是 minimum-living#standard；本身就是数额的，只写半角数字。',
      based:
        '在 value 后面写 { ratio: {ratio}, of: {base} }，{base} 是“{base:address}”；本身就是数额的，只写半角数字。',
      inherited: '按上级执行的，删去这一处：不写就是沿用上级。',
      adjusted:
        '这里只写现在执行的数；以后怎样调整的话写在该项目的 text 下的 standard，调整以后在 set 里加一条 { from: 日期, value: 新的数 }。',
      'as-above':
        '由本级确定、定的就是上级那个数的，写 { plus: 0, of: above }；由上级确定的，删去这一处：不写就是沿用上级。',
      proportion:
        '换成前一个每 1 个对后一个几个：写 {each}，unit 写“后一个/前一个”的单位（如每名教师几名学生），越少越好的加 better: less。',
      delegated:
        '由别的一级政府确定的，删去这一处，由那一级写；该由本级确定、还没有定的，写 value: null，并用 why 说明原因。',
      left: '由下级确定的，value 写 null，旁边写 decided-by: county，county 改成由它确定的那一级（市级 prefecture，有几级的写 [prefecture, county]）；由上级确定的，删去这一处；该由本级确定、还没有定的，写 value: null，并用 why 说明原因。',
      'not-left': '删去 decided-by。按上级执行的，整处不写；本级更高的，写数值。',
      same: '与另一个标准相同的，在 value 后面写 { ratio: 1, of: 那个标准的地址 }；按上级执行的，删去这一处：不写就是沿用。',
      prose:
        '文件写了数额的，只写数字；文件只有文字的，写 value: { text: 原文 }；还没有定的，写 value: null，并用 why 说明原因。',
      thousands: '数字里不写千位分隔的逗号。',
      twice: '只留一个 value；unit、source 等与它并列。',
      reversed: 'ge 写小的一个，le 写大的一个。',
      joined: '各项之间用半角逗号加一个空格：[{apart}]。',
      factor: '写一个这样的单位等于多少个基本单位，例如万元写 10000；不换算的删去 factor。',
      default: '数字写 113 或 "100/3"，是与否写 true / false，集合写 [a, b]。',
    },
  },
  'link/strength': {
    title: 'floor、fixed、decide 三者之一',
    message: {
      better: '这类新增标准的方向由类型决定，不能改。',
      default: '[[写了 {given}；]]floor、fixed、decide 要写且只写一个。',
    },
    hint: '国家定下限写 floor，全国统一写 fixed，由地方定写 decide。',
  },
  'link/no-unit': {
    title: '缺少单位',
    message: '这类计量标准要写单位。',
    hint: '补上 unit，例如 CNY/person/month。',
  },
  'link/namespace': {
    title: '键在项目内重复',
    message: '键“{key}”在同一项目的对象、内容、标准中重复。',
    hint: '对象组、内容、计量标准共用一套键，各取不同的名字。',
  },
  'link/duplicate': {
    title: '标识重复',
    message: {
      member: '行政区 {id} 同时列在“{first}”和“{here}”两档，这一处没有采用。',
      listed: '目录里“{id}”列了两次。',
      default: '标识“{id}”已经有了，这一处没有采用。',
    },
    hint: {
      member: '一个行政区在一个维度里只属于一档：只留一处。',
      listed: '只留一处；一个项目分成几条列的，每条用自己的 id，在 parts 中写明项目或其中的内容。',
      default: '每个标识只定义一次；本地只能增加，不能改动。',
    },
  },
  'link/misplaced': {
    title: '放错了地方',
    message: {
      vocabulary: '地方词表里不能有“{kind}”：单位换算和不可能的人由国家词表规定。',
      overlay: '这份地方标准放在了国家目录的文件夹里：在这里不作检查。',
      areas: '行政区登记以国家目录的 areas.csv 为准，这一份没有采用。',
      waivers: '这些豁免放在了国家目录的文件夹里：在这里不起作用。',
      default: '地方资料里不能有 {kind} 文件：国家目录不由地方改写。',
    },
    hint: {
      overlay: '移到配置 local 所列的文件夹，或者把它现在的文件夹列入 local；上级的实施标准放进 parents 所列的文件夹。',
      areas: '删去这个文件；本地增设的行政区，写在 kind: vocabulary 的文件里，areas 之下。',
      waivers: '移到配置 local 所列的文件夹。',
      vocabulary:
        '单位：能与国家单位换算的，直接用国家的单位；要数新的东西，给它自己的 dimension，不写 factor。excludes：删去。',
      default: '自有项目写在 overlay 的 own-items；国家目录的改动到目录所在的工作区做。',
    },
  },
  'link/areas': {
    title: '行政区登记有误',
    message: {
      csv: 'areas.csv 从这一行起读不了：列数或引号不对。',
      header: 'areas.csv 的表头缺少：{missing}。',
      column: 'areas.csv 里有不认识的列“{column}”。[[是不是想写“{near}”？]]',
      nameless: 'areas.csv 的第 {nth} 列没有列名，却有内容。',
      twice: 'areas.csv 里有两列都叫“{column}”。',
      'no-rows': 'areas.csv 只有表头，没有行政区。',
      commas: 'areas.csv 的列之间用了“{sign}”。',
      unseen: '“{code}”这一行有看不见的字符。',
      code: '“{code}”不是行政区代码。',
      name: '“{code}”这一行没有名称。',
      level: '“{code}”的层级不能写“{level}”。',
      day: '“{code}”的日期“{day}”不对。',
      parent: '“{code}”的上级[[“{parent}”]]不在登记中。',
      loop: '“{code}”成了自己的上级。',
      outlives: '“{code}”的上级“{parent}”{end:before}以后就没有了，“{code}”却还在。',
      'too-early': '“{code}”的上级“{parent}”{from:day} 才设立，那时“{code}”已经没有了。',
      backwards: '“{code}”的 until {end:before} 早于 from {from:day}。',
      predecessor: '“{code}”的前身“{before}”不在登记中。',
      'own-heir': '“{code}”成了自己的前身。',
      'too-high': '“{code}”上面一级接一级超过 {limit} 级。',
      'too-many-before': '“{code}”一个接一个地接替了超过 {limit} 个行政区。',
      default: '行政区登记有误。',
    },
    hint: {
      'no-rows': '每个行政区写一行，第一行是 CN（全国）。',
      commas: '另存为以半角逗号分隔的 CSV（UTF-8）。',
      unseen: '删去这些字符。',
      code: '写六位数字，全国写 CN。电子表格会把代码当作数改写，先把这一列设为文本。',
      name: '补上名称。',
      level: '可写：{known}。',
      day: '写成 2024-01-01 的形式；没有的留空。',
      loop: '逐级核对 parent，改成真正的上级。',
      outlives: '写上自己的 until，或把 parent 改成接替它的行政区。',
      'too-early': '核对起止日期，或改成当时的上级。',
      backwards: '核对两个日期；until 是最后一天。',
      predecessor: '先登记前身（写明 until），或改正 succeeds。',
      'own-heir': '核对 succeeds：只写被代替的行政区。',
      default:
        '表头要有 code,name,level,rank,parent,from,until,succeeds,source，也可以加 name-en（英文名）和以 x- 开头的自用列；每行与表头的列数相同；上级要写已登记的代码。',
    },
  },
  'link/unknown': {
    title: '引用落空',
    message: {
      area: '行政区代码“{id}”不在登记中。[[是不是想写“{near}”？]]',
      nation: '地方实施标准不能用全国的代码。',
      edition: '没有“{id}”这一版。[[是不是想写“{near}”？]]',
      listed: '项目“{id}”不在任何一版的目录中。[[是不是想写“{near}”？]]',
      adopted: '“{id}”不是版本、地方标准或项目的标识。[[是不是想写“{near}”？]]',
      replaces: '“{id}”不能由这份文件代替：只能代替同一行政区的另一份文件，也不能互相代替。',
      circle: '“{id}”经上一层绕回自己：上下层不能互相包含。',
      unit: '单位“{id}”不在单位登记中。[[是不是想写“{near}”？]]',
      dimension: '没有“{id}”这个维度。[[是不是想写“{near}”？]]',
      cell: '该维度没有“{id}”这一档。[[是不是想写“{near}”？]]',
      attribute: '没有“{id}”这个特征。[[是不是想写“{near}”？]]',
      value: '这个特征没有“{id}”这个取值。[[是不是想写“{near}”？]]',
      boolean: '这里要写 true（是）或 false（否）；“{id}”不是。',
      number: '这里要写数，或计量标准、参数的地址；“{id}”不是。',
      term: '没有“{id}”这个认定项。[[是不是想写“{near}”？]]',
      item: '没有“{id}”这个项目。[[是不是想写“{near}”？]]',
      measure: '没有“{id}”这个计量标准。[[是不是想写“{near}”？]]',
      content: '没有“{id}”这项服务内容。[[是不是想写“{near}”？]]',
      group: '没有“{id}”这个对象组。[[是不是想写“{near}”？]]',
      evidence: '没有“{id}”这份论证材料。[[是不是想写“{near}”？]]',
      department: '没有“{id}”这个部门。[[是不是想写“{near}”？]]',
      scheme: '没有“{id}”这个经费分担办法。[[是不是想写“{near}”？]]',
      parameter: '没有“{id}”这个参数。[[是不是想写“{near}”？]]',
      field: '没有“{id}”这个领域。[[是不是想写“{near}”？]]',
      category: '没有“{id}”这个类别。[[是不是想写“{near}”？]]',
      overlay: '没有“{id}”这份地方标准。[[是不是想写“{near}”？]]',
      default: '“{id}”不存在。[[是不是想写“{near}”？]]',
    },
    hint: {
      boolean: '写 true 或 false，不加引号。',
      number: '写数字，或 项目#计量标准、area.参数。',
      circle: '删去其中一处 broader 或 refines。',
      area: '改成行政区登记（areas.csv）中的代码；乡镇、园区登记在 kind: vocabulary 的文件的 areas 下。{id:called}',
      unit: registered('units'),
      dimension: registered('dimensions'),
      term: registered('terms'),
      department: registered('departments'),
      attribute: registered('attributes'),
      parameter: registered('parameters'),
      field: registered('fields'),
      category: registered('categories'),
      evidence: '改成已有的标识[[（{known}）]]，或写一份 kind: evidence 的文件，id 用这个标识。',
      overlay: '改成已有的标识[[（{known}）]]，或把那份地方标准放进 local 或 parents 所列的文件夹。',
      adopted: '改成已有的标识；上级的地方标准要放进 local 或 parents 所列的文件夹。{id:called}',
      default: '改成已有的标识[[（{known}）]]。{id:called}',
    },
  },
  'link/unit': {
    title: '单位种类不符',
    message: {
      parameter: '{area:area}的“{id}”的单位应与 {wanted:unit} 同类，这里写了 {unit:unit}。',
      less: '{measure:address}按 {wanted:unit} 计，这里的单位只写了 {unit:unit}：没有写全，与上下级的数不能比较。',
      default: '{measure:address}的单位应与 {wanted:unit} 同类，这里写了 {unit:unit}。',
    },
    hint: { less: '把单位写全，例如 unit: {wanted}。', default: '改用同类单位，例如 {wanted}。' },
  },
  'link/percent': {
    title: '百分数写成了小数',
    message: '{measure:address}写作 {local:value}，不到百分之一：是不是 {meant:value}？',
    hint: '单位是 percent，百分之几就写几：{meant:value}写 {meant}。确是 {local:value} 的，不用改。',
  },
  'link/orphan': {
    title: '上级没有这一项',
    message: {
      item: '上级没有“{id}”这个项目。[[是不是想写“{near}”？]]',
      measure: '项目“{item:item}”没有计量标准“{id}”。[[是不是想写“{near}”？]]',
      group: '项目“{item:item}”没有对象组“{id}”。[[是不是想写“{near}”？]]',
      key: '项目“{item:item}”没有“{id}”。[[是不是想写“{near}”？]]',
      default: '对“{item:item}”写了一项，却没有任何内容。',
    },
    hint: {
      item: '自有项目写在 own-items；国家项目用目录中的标识。',
      measure: '改成该项目已有的键[[（{known}）]]；确是新增的，写在 add.measures。',
      group: '改成该项目已有的键[[（{known}）]]；确是新增的，写在 add.audience。',
      key: '改成项目中已有的键[[（{known}）]]。',
      default: '删去这一项：不写就是沿用上级。',
    },
  },
  'link/base': {
    title: '基数推算不出来',
    message: {
      unit: '{measure:address}与基数 {base:address} 的单位不能换算，哪个地方都算不出来。',
      ...UNWORKED.message,
      default: '{measure:address}推算到最后以自己为基数（经 {base:address}），哪个地方都算不出来。',
    },
    hint: {
      unit: '改用同一类单位，或换一个基数。',
      ...UNWORKED.hint,
      default: '至少有一处直接写出数额，或换一个基数。',
    },
  },
  'link/conflict': {
    title: '同一地址设了两次',
    message: '{item:item}的{key:measure}同时有几份文件规定：{documents:list}。',
    hint: '调整数值的，在原文件的该处加一条 { from: 施行日期, value: … }，不另写一份；新文件整个代替旧文件的，才写 replaces，旧文件的规定就都不再算数。',
  },
  'link/nobody': {
    title: '没有人属于',
    message: {
      widen:
        '[[自 {since:day} 起，]]{item:item}的对象“{key:group}”写了扩大，但加上的条件没有增加任何人：没有人符合，或者符合的人本来就在对象中。',
      default: '[[自 {since:day} 起，]]{measure:address}有数值，但服务对象中没有人属于这一档。',
    },
    hint: {
      widen: '要扩大的，写对象以外的人的条件；不扩大的，删去这一处。',
      default: '删去这一档；要把这些人列为对象的，写 audience.widen。',
    },
  },
  'link/shadow': {
    title: '与上级重名',
    message: {
      item: '自有项目“{id}”与已有的项目重名，原来的会消失。',
      default: '{item:item}新增的“{id}”与上级已有的重名。',
    },
    hint: '换一个名字；要改上级的数值，写在 measures；要扩大对象，写在 audience.widen。',
  },
  'date/undated': {
    title: '没有日期',
    message: {
      value: '{measure:address}的这个数值没有日期。',
      default: '“{overlay:overlay}”没有写印发日期，也没有写施行日期。',
    },
    hint: { value: '补上 from。', default: '补上 issued 和 effective；尚未印发的写 draft: true。' },
  },
  'source/unknown': {
    title: '来源未登记',
    message: '来源“{id}”没有登记。[[是不是想写“{near}”？]]',
    hint: '在 kind: source 的文件中登记这份文件（documents 下一项），或改成已有的标识。',
  },
  'source/unchecked': {
    title: '底线待核对',
    message: '{item:item}的{key:measure}有 {count} 个数值（共 {all} 个）仅凭记忆，尚未见到载明它的网页。',
    hint: '找到载明该数值的官方网页后，改为 checked: page 并写 quote。',
  },
  'date/overlap': { title: '同日两个数值', message: '两个数值都从 {from} 起。', hint: '只保留一个，或改正日期。' },
  'date/expired': {
    title: '地方标准已到期',
    message: '“{overlay:overlay}”已于 {expires} 到期，没有接续文件；最后的数值继续有约束力。',
    hint: '续期，或换新文件（replaces）；登记废止（repealed）的，本地定得更高的就不再保证。',
  },
  'date/lapsed': {
    title: '地方标准失效而没有接续',
    message: {
      gone: '{area:area}原来施行的地方标准（{file}），这次改动以后不再施行，也没有接续的文件：本地定得更高的不再有保证，该由本地确定的也没有确定。',
      'taken-back':
        '这次改动以后，自 {since:day} 起，{area:area}居民原来应得的有 {count} 处减少或者取消（{lost:addresses}）：没有违反上级的规定，但收回了原来的承诺。',
      coming: '“{overlay:overlay}”自 {since:day} 起不再施行，到时没有接续的文件：本地定得更高的不再有保证。',
      part: '“{overlay:overlay}”自 {since:day} 起由“{next:overlay}”接续，那份只是草稿或节录：本地定得更高的不再有保证[[，包括{lost:addresses}等 {count} 处]]。',
      dropped:
        '“{next:overlay}”自 {since:day} 起代替“{overlay:overlay}”，原来写明、新文件没有写的有 {count} 处（{lost:addresses}）：到时只剩上级的规定，或者没有规定。',
      next: '“{overlay:overlay}”自 {since:day} 起不再施行，接续的文件到 {next:day} 才施行：其间本地定得更高的没有保证。',
      default: '“{overlay:overlay}”自 {since:day} 起不再施行，没有接续的文件：本地定得更高的不再有保证。',
    },
    hint: {
      gone: '恢复这份标准，或补上接续的文件；施行日期、草稿标记、行政区改错的，改正。',
      'taken-back':
        '有意调整的，请审核人确认；不是有意的，恢复原来的写法。前后的水平见 dixian diff git:{base} {since} --area {area}。',
      dropped:
        '只调整几个数值的，不写 replaces，在原文件的该处加一条 { from: 施行日期, value: … }；整个代替的，把继续执行的也写进新文件。',
      default: '补上接续的文件，或改正废止和施行日期。',
    },
  },
  'date/late': {
    title: '公布逾期',
    message: {
      unpublished: '“{overlay:overlay}”没有记载公布日期；{edition} 年版要求 {deadline} 前公布。',
      planned: '“{overlay:overlay}”要到 {published} 才公布，晚于 {edition} 年版规定的 {deadline}。',
      default: '“{overlay:overlay}”于 {published} 公布，晚于 {edition} 年版规定的 {deadline}。',
    },
    hint: { unpublished: '公布后补上 published。', default: '日期无误的，保留即可；写错的，改正 published.date。' },
  },
  'date/behind': {
    title: '仍在实施旧版',
    message: {
      coming:
        '自 {since:day} 起施行的这一份仍实施 {edition} 年版，届时现行为 {current} 年版；有变动的项目：{items:items}。',
      default: '仍在实施 {edition} 年版，现行为 {current} 年版；有变动的项目：{items:items}。',
    },
    hint: '按现行版调整后，把 implements 和 adopts 改为 "{current}"。',
  },
  'date/order': {
    title: '日期先后颠倒',
    message: {
      exception: '{item:item}的例外：{second}（{day:day}）早于 {first}（{before:day}）。',
      default: '“{overlay:overlay}”的 {second}（{day:day}）早于 {first}（{before:day}）。',
    },
    hint: '核对两个日期，改正写错的一个。',
  },
  'date/review-due': {
    title: '应当复核',
    message: '“{overlay:overlay}”自 {effective} 起执行，到 {due} 应当复核各项标准。',
    hint: '复核后公布新文件并写 replaces。',
  },
  'date/before-source': {
    title: '早于所引文件',
    message: '{measure:address}的执行日期 {from:day} 早于所引文件的日期 {issued:day}。',
    hint: '确为追溯执行的，保留即可；否则改正日期或来源。',
  },
  'edition/contents': {
    title: '目录自校',
    message: {
      count: '{edition} 年版应有{what:counted} {expected} 个，目录里是 {count} 个。',
      default: '{edition} 年版列了“{id}”，却没有它的文件。',
    },
    hint: { count: '核对目录与 expects。', default: '补上项目文件，或把该版标为 draft: true。' },
  },
  'excerpt/unlisted': {
    title: '摘录未在配置中列出',
    message: { transcribed: '摘录“{overlay}”没有写 transcribed。', default: '“{overlay}”是摘录，配置中没有列出它。' },
    hint: {
      transcribed: '写明摘自何处、日期、摘录人。',
      default: '本地标准写 scope: complete；确是摘录的，列入配置的 excerpts。',
    },
  },
  'excerpt/overtaken': {
    title: '摘录已被底线超过',
    message:
      '{area:area}{measure:address}所见 {local:value}，自 {since:day} 起已{by:below}{by:area} {floor:value}[[（{written:value}）]]；此后的实际水平未确定。',
    hint: '查到新的数值后补一条。',
  },
  'excerpt/not-established': {
    title: '实际水平无法确定',
    message: {
      own: '{area:area}{measure:address}的数额算不出来：未见基数 {base:address}。',
      later:
        '{area:area}{measure:address}[[所见 {local:value}]]，在{by:area}后来的规定之前已经定下，与之不同或者无法比较；此后的实际水平未确定。',
      default: '{area:area}{measure:address}[[ {local:value}]] 无法与{by:area}的底线比较：未见基数 {base:address}。',
    },
    hint: { later: '查到新的规定后补一条。', default: '查到基数后补记。' },
  },
  'chain/not-supplied': {
    title: '缺少上级资料',
    message: '没有提供{area:area}的资料，{below:area}的上级底线不全。',
    hint: '把{area:area}的实施标准放进 parents 文件夹；确实没有的，在配置 assume-national 中列出 "{area}"。',
  },
  'chain/outside-period': {
    title: '行政区当时不存在',
    message: {
      'not-yet': '{area:area}自 {from:day} 起才设立，这份文件却从 {start:day} 起执行。',
      ended: '{area:area}{end:before}以后就没有了，这份文件却从 {start:day} 起执行。',
      value:
        '{measure:address}的这个数值从 {start:day} 起，那时{area:area}[[还没有设立（自 {from:day} 起）]][[已经没有了（到 {end:before} 为止）]]。',
      default: '{area:area}{end:before}以后就没有了，没有登记由谁承接，它定下的数值不知归谁执行。',
    },
    hint: {
      'not-yet': '改正日期，或把它写在前身名下，由 succeeds 承接。',
      ended: '写在承接它的行政区名下，或改正日期。',
      value: '改正日期，或写在当时存在的行政区名下。',
      default: '在承接它的行政区一行写 succeeds；整份文件已不执行的，登记 repealed。',
    },
  },
  'chain/succession': {
    title: '区划变更后如何执行',
    message: toCome({
      less: '{area:area}承接了{by:area}，{measure:address}定为 {local:value}，比{by:area}原来的 {floor:value:floor-unit} 差：那里的居民因区划变更而减少。',
      untold:
        '{area:area}承接了{by:area}，{measure:address}的 {local:value} 与{by:area}原来的 {floor:value:floor-unit} 无法比较。',
      item: '{area:area}承接了{by:area}，却没有写{by:area}自有的项目“{item:item}”。',
      default:
        '{area:area}由{others:areas}合并而来，{measure:address}原来分别定了 {local:value} 和 {floor:value:floor-unit}，无法确定哪个更好，本级又没有定。',
    }),
    hint: {
      less: '定为不低于{by:area}原来的水平；确需调整的，记在会议纪要里，写入 note。',
      untold: '改成可比较的写法，使两边居民都不减少。',
      item: '列入 adopts，或在 own-items 中写明。',
      default: '由{area:area}定一个对两边居民都不差的数值。',
    },
  },
  'floor/below': {
    title: '低于底线',
    message: {
      mixed:
        '{measure:address} {local:value} 相对{by:area} {floor:value}[[（{written:value}）]] 有增有减，自 {since:day} 起',
      memory:
        '{measure:address} {local:value} {by:below}{by:area} {floor:value}[[（{written:value}）]][[（差 {gap}，{percent:percent}）]]，自 {since:day} 起；该底线仅凭记忆，待核对',
      unsettled:
        '{measure:address} {local:value} {by:below}{by:area} {floor:value}[[（{written:value}）]][[（差 {gap}，{percent:percent}）]]；这条底线从哪一天起执行，只知道年或月：现在只提醒，自 {settled:day} 起是错误',
      default:
        '{measure:address} {local:value}[[（文件写作 {issued:value:issued-unit}）]] {by:below}{by:area} {floor:value}[[（{written:value}）]][[（差 {gap}，{percent:percent}）]]，自 {since:day} 起',
    },
    hint: '改为{need:need:need-unit}[[（自 {then-since:day} 起{then:need:need-unit}）]]，或登记经批准的例外[[；这个数只管其中一部分的，写成 value: {part}，不写的沿用上级]]',
  },
  'floor/upcoming': {
    title: '即将低于底线',
    message: {
      default:
        '{measure:address} {local:value} 将自 {since:day} 起{by:below}{by:area} {floor:value}[[（{written:value}）]][[（差 {gap}，{percent:percent}）]]',
    },
    hint: '在 {since:day} 之前改为{need:need:need-unit}[[（自 {then-since:day} 起{then:need:need-unit}）]][[；这个数只管其中一部分的，写成 value: {part}，不写的沿用上级]]',
  },
  'floor/was-below': {
    title: '曾低于底线',
    message: {
      default:
        '{measure:address} {local:value} 在 {since:day} 至 {until:before} 期间{by:was}{by:area} {floor:value}[[（{written:value}）]][[（差 {gap}，{percent:percent}）]]',
    },
    hint: '已经过去，仅供核对',
  },
  'floor/fixed': {
    title: '与统一标准不同',
    message:
      '{measure:address}由{by:area}统一定为 {floor:value}[[（{written:value}）]]，这里[[自 {begins:day} 起]]写了 {local:value:local-unit}。',
    hint: '删去本地数值，沿用统一标准。',
  },
  'floor/stated': {
    title: '所印金额与基数不符',
    message: {
      'no-base': '{measure:address}印作 {stated:value}，基数 {base:address} 却未确定，无法核对。',
      period:
        '{measure:address}按{period:unit}计，基数“{base:address}”按{base-period:unit}计：{by} 倍是每{period:unit}一共的，还是每{base-period:unit}都有的，没有写明，无法核对所印的 {stated:value}。',
      months: '{measure:address}按{period:unit}计，却写了 {by} 个月的数额（months），无法核对所印的 {stated:value}。',
      default: '{measure:address}印作 {stated:value}，按基数应为 {computed:value}。',
    },
    hint: {
      'no-base': '补记基数（或改正单位）；基数确实不知道的，只写所印金额。',
      period: UNWORKED.hint.period,
      months: UNWORKED.hint.months,
      default: '核对文件所印金额，或基数、比例。',
    },
  },
  'floor/unset': {
    title: '应由本级确定而未确定',
    message: {
      'cells-none':
        '[[自 {since:day} 起，]]{area:area}应确定“{item:item}”的{measure:address}；这些档写的是 0，等于什么也没有定：{cells:cells}。',
      none: '[[自 {since:day} 起，]]{area:area}应确定“{item:item}”的{measure:address}；写的是 0，等于什么也没有定。',
      cells: '[[自 {since:day} 起，]]{area:area}应确定“{item:item}”的{measure:address}，还缺：{cells:cells}。',
      later: '{area:area}应确定“{item:item}”的{measure:address}；写的数值要到 {later:day} 才执行，此前没有确定。',
      left: '[[自 {since:day} 起，]]{area:area}应确定“{item:item}”的{measure:address}；decided-by 写的是{to:levels}，交不下去：国家只交给{by:levels}确定，本地以下也要有这一级。',
      open: '[[自 {since:day} 起，]]{area:area}应确定“{item:item}”的{measure:address}；写的范围只有对居民更优的一端，什么也没有保证。',
      default: '[[自 {since:day} 起，]]{area:area}应确定“{item:item}”的{measure:address}，却没有确定。',
    },
    hint: {
      later: '补上此前执行的数值，或改正 from。',
      left: '写出{area:area}的数值[[，或写 decided-by: {below}]]。',
      default:
        '在 {item} 的 measures 中写 {key}: { set: … }[[，单位 {unit:unit}]][[；定的就是上级那个数的，value 写 {same}]][[；文件说由下级确定的，写 {key}: { set: { value: null, decided-by: {below} } }]]。',
    },
  },
  'floor/incomparable': {
    title: '无法确定是否达到底线',
    message: toCome({
      unit: '{measure:address}的单位 {unit:unit} 与{by:area}的 {floor-unit:unit} 不能换算，无法确定是否达到底线。',
      'unknown-unit': '{measure:address}的单位“{written}”没有登记，无法确定是否达到{by:area}的底线。',
      term: '{measure:address}按{period:unit}计，{by:area}的底线按{year:unit}计：一{year:unit}有几{period:unit}，没有写明，无法确定是否达到底线。',
      'school-year':
        '{measure:address}按{period:unit}计，{by:area}的底线按{year:unit}计：一{year:unit}有几{period:unit}，没有写明，无法确定是否达到底线。',
      'no-base': '{measure:address}的数额算不出来：基数 {base:address} 未确定。',
      'no-cell': '{measure:address}的数额算不出来：基数 {base:address} 是分档的，没有写取哪一档。',
      'base-bounds': '{measure:address}的数额算不出来：基数 {base:address} 是一个范围，不是一个数。',
      'base-class':
        '{measure:address}的数额算不出来：基数 {base:address} 按地区分档，{area:area}有的地方没有登记属于哪一档，或者它那一档没有写明是多少。',
      'each-class': '{measure:address}的基数 {base:address} 按地区分档，各档数额不同，与{by:area}的底线比不出来。',
      cycle: '{measure:address}推算到最后以自己为基数（经 {base:address}），算不出来。',
      ...UNWORKED.message,
      'base-unit': '{measure:address}与基数的单位不能换算（基数的单位是 {base:unit}），算不出来。',
      reversed: '{measure:address}的下限（ge）算出来高于上限（le），以哪一端为准没有写明（基数 {base:address}）。',
      'reversed-above':
        '{by:area}的{measure:address}下限（ge）算出来高于上限（le），无法确定是否达到底线（基数 {base:address}）。',
      unknown: '{measure:address}的基数 {base:address} 未确定，无法确定是否达到{by:area}的底线。',
      'signed-before':
        '{measure:address}的文字是在 {signed:day} 审核的，所对照的标准后来变了，无法确定是否仍达到{by:area}的底线。',
      'no-class': '{by:area}的{measure:address}按地区分档，这里属于哪一档没有登记，无法确定是否达到底线。',
      recorded: '{measure:address}记为未知，无法确定是否达到{by:area}的底线。',
      'recorded-alone': '{measure:address}记为未知，没有人知道能得到多少。',
      text: '{measure:address}是文字，无法与{by:area}的底线比较。',
      'text-above': '{by:area}的{measure:address}是文字，无法确定这里写的是否达到。',
      'open-ended': '{measure:address}只写了一端，另一端没有保证，无法确定是否达到{by:area} {floor:value:floor-unit}。',
      type: '{measure:address}是条件中的界限，只能通过服务对象来比较。',
      default: '{measure:address}与{by:area}的底线无法比较。',
    }),
    hint: {
      ...BY_SCHOOL,
      unit: '写成 unit: {floor-unit}，或换成能换算成它的单位。',
      'unknown-unit': '写成 unit: {meant}，或换成能换算成它的单位。',
      'no-base': '先确定基数，或直接写出数额。',
      'no-cell': '在 of 旁边写 cell: 标识[[（{cells}）]]；各档分别推算的，按档各写一个数值。',
      'base-bounds': '直接写出数额，至少多少的写 { ge: … }；或换成那个范围自己的基数来推算。',
      'base-class': '在该维度的 members 中登记各地属于哪一档[[（{cells}）]]，并在基数里为每一档写出一个数。',
      'each-class': '在 by 写这个维度，按档各写一个数值，每档写 cell[[（{cells}）]]。',
      cycle: '至少有一处直接写出数额。',
      ...UNWORKED.hint,
      'base-unit': '改用同一类单位，或直接写出数额。',
      reversed: '核对两端的比例和基数；只保证下限的，删去 le。',
      'reversed-above': '请{by:area}核对两端的比例和基数。',
      unknown: '先确定基数，或直接写出数额。',
      'signed-before': '对照变动后的标准重新审核（dixian review），或写成数字。',
      'no-class': '在该维度的 members 中登记这里的档，或按档分别写明。',
      recorded: '查明后写出数值；沿用上级的，删去这一处。',
      'recorded-alone': '查明后写出数值。',
      text: '写成数字（不收费的写 0）；确实等同的，由审核人核对后登记 reviewed（文本摘要 {digest}）。',
      'text-above':
        '请{by:area}写成数字，由下级确定的写 decided-by；等同的，这里也写成 { text: … }，由审核人核对后运行 dixian review 登记。',
      'open-ended': '写明对居民不利的一端。',
      type: '在 audience 中写出条件。',
      default: '写成可比较的形式；文字由审核人核对后登记 reviewed（文本摘要 {digest}）。',
    },
  },
  'funding/shares': {
    title: '分担比例不对',
    message: {
      central: '{item:item}超出底线的部分由地方承担，不能写中央比例。',
      default: '{item:item}的分担比例合计 {total}%，应为 100%。',
    },
    hint: { central: '删去 central；中央部分按国家规定，不能改动。', default: '改到合计 100。' },
  },
  'content/dropped': {
    title: '本地目录遗漏',
    message: { item: '本地目录没有包含{item:item}。', default: '本地目录没有包含{item:item}的“{key:content}”。' },
    hint: '把它列入 contents 的某一项（parts）。',
  },
  'complete/missing-item': {
    title: '缺少项目',
    message: {
      own: '[[自 {since:day} 起，]]缺少上级{by:area}的项目：{item:item}。',
      departure: '完整的实施标准写了 departures，说没有列入{item:item}：该有的项目不能不列。',
      default: '[[自 {since:day} 起，]]缺少国家项目：{item:item}（{edition} 年版）。',
    },
    hint: {
      unadopted:
        '沿用这一版全部项目的，写 adopts: ["{edition}"]；否则逐项写明本地的规定；确不适用的，登记经批准的 not-applicable。',
      default: '列入 adopts，或写明本地的规定；确不适用的，登记经批准的 not-applicable。',
    },
  },
  'restraint/no-evidence': {
    title: '超出范围而没有论证',
    message: {
      source: '{item:item}[[的{key:name}{measure:cell}]]高于上级，却没有写来源。',
      incomplete:
        '[[自 {begins:day} 起，]]{item:item}[[的{key:name}{measure:cell}]][[ {local:value}]]超出上级范围[[（上级 {floor:value:floor-unit}）]]，论证不全，缺：{missing:evidence}。',
      wrong: '[[自 {begins:day} 起，]]{item:item}[[的{key:name}{measure:cell}]]所列论证材料不合要求：{wrong:faults}。',
      late: '{item:item}[[的{key:name}{measure:cell}]]的批准日期 {approved:day} 晚于执行日期 {from:day}。',
      ceiling: '{item:item}[[的{key:name}{measure:cell}]] {local:value} 超出论证允许的最高水平 {ceiling:value}。',
      outgrown:
        '{item:item}[[的{key:name}{measure:cell}]] {local:value} 超出论证批准（{approved:day}）时的最高水平 {ceiling:value}。',
      default:
        '[[自 {begins:day} 起，]]{item:item}[[的{key:name}{measure:cell}]][[ {local:value}]]超出上级范围[[（上级 {floor:value:floor-unit}）]]，没有必要性论证、风险评估、财政承受能力评估和批准。',
    },
    hint: {
      source: '给数值写上 source。',
      wrong: '换成种类相符、属于本地或上级、日期不晚于执行日期的论证材料。',
      late: '先批准，再执行：改正日期，或从批准之日起执行。',
      ceiling: '降到论证允许的水平，或重新论证后改正 ceiling。',
      outgrown: '批准时就允许更高的，写明 ceiling；否则重新论证、报批后另列一条 justify。',
      own: '在 items 下写 {item}: { justify: { for: [{item}], need: …, risk: …, afford: …, approved: { by: …, date: … } } }。',
      default: '在[[ {item} 的]] justify 中写明 for[[（{key}）]]、need、risk、afford 和 approved。',
    },
  },
  'restraint/over-limit': {
    title: '超出允许范围',
    message: {
      open: '{measure:address} {local:value}，另一端没有写，无法确定没有超出国家允许的范围（界限 {limit:value}）。',
      unknown:
        '{measure:address} {local:value}，另一端的基数 {base:address} 未确定，无法确定没有超出国家允许的范围（界限 {limit:value}）。',
      term: '{measure:address}按{period:unit}计，国家允许的范围按{year:unit}计：一{year:unit}有几{period:unit}，没有写明，无法确定没有超出（界限 {limit:value}）。',
      'school-year':
        '{measure:address}按{period:unit}计，国家允许的范围按{year:unit}计：一{year:unit}有几{period:unit}，没有写明，无法确定没有超出（界限 {limit:value}）。',
      unit: '{measure:address}的单位 {local-unit:unit} 与国家允许范围的单位 {unit:unit} 不能换算，无法确定没有超出（界限 {limit:value}）。',
      default: '{measure:address} {local:value} 超出国家允许的范围（界限 {limit:value}）。',
    },
    hint: {
      open: '写明另一端，并在允许范围之内。[[界限本身写作 {written}。]]',
      unknown: '先确定基数，或直接写出另一端的数额。',
      ...BY_SCHOOL,
      unit: '改用能换算的单位，例如 {unit}。',
      default: '改到允许范围之内。[[界限本身写作 {written}。]]',
    },
  },
  'restraint/steep': {
    title: '明显高于底线',
    message: '{measure:address} {local:value} 是{by:area} {floor:value:floor-unit} 的 {times} 倍。',
    hint: '核对数字和单位；确需如此的，核对财政承受能力评估。',
  },
  'audience/narrower': {
    title: '对象变窄',
    message: {
      requires:
        '{item:item}的办理条件把人排除了：{person:person}，按{by:area}的规定属于“{key:group}”，在这里却得不到[[；同时多了别的人：{gained:person}]]。',
      threshold:
        '{item:item}改动的界限把人排除了：{person:person}，按上级的规定属于“{key:group}”，在这里却得不到[[；同时多了别的人：{gained:person}]]。',
      upcoming:
        '自 {since:day} 起，{item:item}的对象“{key:group}”将变窄：{person:person}，按{by:area}的规定在内，在这里却将被排除[[；同时多了别的人：{gained:person}]]。',
      default:
        '{item:item}的对象“{key:group}”变窄了：{person:person}，按{by:area}的规定在内，在这里却被排除[[；同时多了别的人：{gained:person}]]。',
    },
    hint: {
      requires: '删去这个条件；只对本地另外覆盖的人要求的，写进 audience.widen 里他们的条件。',
      threshold: '把界限改到不排除上级对象的水平。',
      upcoming: '在 {since:day} 之前改到包括这样的人。',
      default: '改到包括这样的人；只想扩大的，改用 widen。',
    },
  },
  'audience/undecided': {
    title: '无法确定对象没有变窄',
    message: {
      'too-large': '{item:item}的对象“{key:group}”条件太多（至少 {people} 种情形），无法逐一确定没有人被排除。',
      upcoming: '自 {since:day} 起，{item:item}的对象“{key:group}”：条件或条件中的界限未确定，无法确定没有人被排除。',
      default: '{item:item}的对象“{key:group}”：条件或条件中的界限未确定，无法确定没有人被排除。',
    },
    hint: {
      'too-large': '把条件写得简单些；只想扩大的，改用 widen。',
      threshold: '把这里确定的界限写成数额，或算得出来的形式。',
      default: '不改这个对象组即沿用上级；只想扩大的，改用 widen。',
    },
  },
  'exception/expired': {
    title: '例外已到期',
    message: {
      edition: '{item:item}的“不适用”是按 {edition} 年版批准的，现行为 {current} 年版，已经失效。',
      default: '{item:item}的{key:name}的例外已于 {end:before} 到期。',
    },
    hint: {
      edition: '按现行版重新批准，或写明本地的规定。',
      default: '已恢复到底线的，删去这条例外；没有恢复的，重新报批。',
    },
  },
  'exception/unused': {
    title: '例外没有用处',
    message: {
      fixed: '{item:item}的{key:name}是统一规定的数值，不能用例外改变。',
      kind: '例外写的是“{key:name}”：例外只对计量标准有效，对内容和对象不起作用。',
      cell: '{item:item}的{key:name}没有“{id}”这一档，这条例外对谁都不起作用。[[是不是想写“{near}”？]]',
      silent: '{item:item}的{key:name}没有本地数值，这条例外不知允许多低。',
      unlisted: '{item:item}不在 {edition} 年版和现行版的目录中，不必声明不适用。',
      written: '{item:item}既声明不适用，又写了本地的规定，不知哪个算数。',
      default: '{item:item}的{key:name}没有低于底线的时候，这条例外没有用处。',
    },
    hint: {
      fixed: '删去这条例外，按统一规定的数值执行。',
      kind: '删去；内容和对象不得减少。',
      cell: '改正 cell；例外对各档都适用的，删去 cell。',
      silent: '在 measures 中写明例外期间的数值，或删去例外。',
      unlisted: '删去 not-applicable。',
      written: '只留一个：适用的删去 not-applicable，不适用的删去其余。',
      default: '删去这条例外，或改正起止日期。',
    },
  },
  'exception/invalid': {
    title: '例外无效',
    message: {
      approver: '{item:item}的{key:name}{measure:cell}的例外不是由确定底线的机关（{setter:area}）或其上级批准的。',
      'not-applicable': '{item:item}的“不适用”不是由设立该项目的机关或其上级批准的。',
      'not-yet': '{item:item}的“不适用”的批准日期 {date:day} 还没有到。',
      'too-long': '{item:item}的{key:name}{measure:cell}的例外（连同它所接续的）超过两年，或没有起止日期。',
      late: '{item:item}的{key:name}{measure:cell}的例外从 {from:day} 起，到 {date:day} 才批准。',
      'too-deep':
        '{item:item}的{key:name}{measure:cell}的例外批准到 {approved:value}，实际是 {local:value:local-unit}。',
      default: '{item:item}的{key:name}{measure:cell}的例外没有在生效前公布。',
    },
    hint: {
      approver: '由{setter:area}或其上级批准，写明 approved.area: "{setter}"。',
      'not-applicable': '写明 approved.area：国家项目写 CN。',
      'not-yet': '批准以前照常执行；日期写错的，改正。',
      'too-long': '缩短到两年以内[[：until 不晚于 {last:day}]]。',
      late: '批准在前、执行在后：日期写错的改正，确实晚了的从批准之日起算。',
      'too-deep':
        '恢复到批准的水平，或另行报批后改正 level 和 approved[[；也可以让这个例外到 {ends:before} 为止，此后的另报一个]]。',
      default: '先公布，再生效。',
    },
  },
  'observed/stale': {
    title: '如实记录已过时',
    message: '记录的 {observed} 已经不再出现。',
    hint: '删去这条 observed。',
  },
  'waiver/expired': {
    title: '暂缓已到期',
    message: '{waived} 的暂缓到 {last:day} 为止，原来的问题重新计入。',
    hint: '改正原来的问题并删去这条；确需延期的，重新写明理由和期限。',
  },
  'waiver/forbidden': {
    title: '不能暂缓的规则',
    message: '{waived} 不能暂缓：它关系到居民应得的底线，或者别的发现会因此看不见。',
    hint: {
      floor: '改正原来的问题，或按规定登记经批准的例外（exceptions），再删去这条。',
      default: '改正原来的问题，再删去这条。',
    },
  },
  'waiver/incomplete': {
    title: '暂缓不完整',
    message: {
      long: '{waived} 的暂缓到 {last:day} 才为止，超过两年。',
      default: '{waived} 的暂缓缺少{missing:terms}，不起作用。',
    },
    hint: {
      long: '最后一日（until）改到两年以内；到时还没有改正的，重新写明理由和期限。',
      default: '写明理由（reason）、责任人（owner）和最后一日（until），或删去这条。',
    },
  },
  'waiver/stale': {
    title: '暂缓已不适用',
    message: {
      worse: '{waived} 比暂缓时更严重了（更早、更晚、更大或更多），不在暂缓之内。',
      default: '暂缓的 {waived} 已经不再出现。',
    },
    hint: {
      worse: '改回原来的情况；确需暂缓新情况的，运行 dixian baseline 重新登记。',
      default: '删去这条；dixian baseline --prune 会删去全部不再出现的。',
    },
  },
  'text/number': {
    title: '文字与数值不符',
    message: {
      bound: '文中“{written}”的方向与{known:name}相反：数据是[[{value:value}]]。',
      unit: '文中“{written}”的单位与{known:name}不同：数据是[[{value:value}]]。',
      date: '文中“{written}”与时间对不上：{known:name}[[自 {from:day} 起]]为[[{value:value}]]。',
      default: '文中“{written}”与本项目的数值、条件都对不上。[[同一单位中最接近的是{known:name} {value:value}。]]',
    },
    hint: {
      bound: '核对“不低于、不超过、以上、以内”等字样，改文字或改数据。',
      unit: '改成同一单位，或改正数据。',
      date: '改成现行数值，或写明从何时起。',
      default: '改文字，或把这个数补进 measures、who。',
    },
  },
  'text/cut-off': {
    title: '文字被当作注释',
    message: '“{cut}”前面有空格，被当作注释，不会印出，也没有人核对。',
    hint: '是文字的，给整段文字加半角引号；是注释的，另起一行写。',
  },
  'text/review': {
    title: '审核后文字已变',
    message: {
      gone: '{by}于 {date:day} 审核过{item:item}的这段文字，现在已经没有它了。',
      default: '{by}于 {date:day} 审核过的{item:item}的这段文字，后来改动了。',
    },
    hint: {
      gone: '删去这条 reviewed。',
      default: '重新审核后运行 dixian review；现在的文本摘要是 {digest}。',
    },
  },
  'text/unread': {
    title: '只有文字',
    message: {
      facet: '{item:item}的{facet:facet}用本地原文，没有人核对过是否少于上级；照原文印出。',
      service: '{item:item}的办理信息（材料、渠道、收费）是文字，没有核对是否暗含条件。',
      default: '{measure:address}只有文字，没有可比较的数值，照原文印出。',
    },
    hint: {
      service: '暗含的条件写在 service.requires；没有的，保留即可。',
      facet: '核对以后运行 dixian review {item} --facet {facet} --area {area} --by 审核人。',
      left: '由下级确定的，value 写 null（有最低要求的写 { ge: … }），旁边写 decided-by: county，county 改成由它确定的那一级；能写成数字的，写成数字。',
      statement: '这一项本来就是文字，不用写成数字，保留即可；原文另有可以计量的，写在 add.measures。',
      default: '能写成数字的，写成数字。',
    },
  },
} as const satisfies Words['rules'];

export type RuleId = keyof typeof rulesZh;
