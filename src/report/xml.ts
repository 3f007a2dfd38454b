type Attributes = Readonly<Record<string, string | number>>;

/**
 * An XML element. Names are ours; values may be anyone's: they are escaped, and what XML forbids is left out. A library
 * would escape as well, but lets control characters and lone surrogates pass, which no parser reads back.
 */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = []): string {
  const tag = tagOf(name, attributes);
  if (typeof content === 'string') return `<${tag}>${escapeText(content)}</${name}>`;
  return content.length === 0 ? `<${tag}/>` : `<${tag}>\n${content.join('\n')}\n</${name}>`;
}

/** How an element begins whose content is written by itself; it ends with `</name>`. */
export function opening(name: string, attributes: Attributes): string {
  return `<${tagOf(name, attributes)}>`;
}

function tagOf(name: string, attributes: Attributes): string {
  let tag = name;
  for (const [key, value] of Object.entries(attributes)) tag += ` ${key}="${escapeAttribute(String(value))}"`;
  return tag;
}

/** Everything outside the characters of XML 1.0; in this mode a lone surrogate is a character of its own. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** What nearly every attribute and every text is made of: it is written as it is, without a look at each sign by itself. */
const PLAIN_ATTRIBUTE = /^[ !#-%'-;=?-\ud7ff\ue000-\ufffd]*$/;
const PLAIN_TEXT = /^[\t\n !-%'-;=?-\ud7ff\ue000-\ufffd]*$/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeText(text: string): string {
  return PLAIN_TEXT.test(text)
    ? text
    : text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A parser turns white space in attributes into spaces unless it is written as a reference. */
function escapeAttribute(text: string): string {
  return PLAIN_ATTRIBUTE.test(text)
    ? text
    : text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign);
}
