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
