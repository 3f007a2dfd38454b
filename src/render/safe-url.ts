/** A web address that may be linked to: http or https, written so that it is safe in HTML and Markdown; else empty. */
export function safeUrl(url: string | null | undefined): string {
  if (!url || !URL.canParse(url)) return '';
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return '';
  return href.replace(
    /[()<>"'`\\|\s[\]*_]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** A way to a page beside this one, its characters escaped; anything with a scheme or a host becomes the page itself. */
export function relativeWay(href: string): string {
  const base = 'https://here.invalid/a/b/c/d/e/f/g/h/';
  if (!URL.canParse(href, base) || new URL(href, base).host !== 'here.invalid' || /^[a-z][a-z0-9+.-]*:/iu.test(href))
    return '#';
  return href.replace(/[^A-Za-z0-9\-._~/?#=&%]/gu, (sign) => encodeURIComponent(sign));
}
