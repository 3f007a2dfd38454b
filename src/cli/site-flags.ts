import type { Lang } from '../model/text.ts';
import { UserError } from './user-error.ts';

/** The languages of a site, the first at its root: `zh`, `en`, `zh,en` or `both`; null where none are asked for. */
export function siteLanguages(written: string | undefined): readonly Lang[] | null {
  if (written === undefined) return null;
  if (written === 'both') return ['zh', 'en'];
  const langs = written.split(',').map((one): Lang => {
    const word = one.trim();
    if (word !== 'zh' && word !== 'en') throw new UserError('usage.lang', { value: one });
    return word;
  });
  return [...new Set(langs)];
}

/** Where the site will stand, ending in a slash; null where nobody has said. */
export function siteAddress(written: string | null): string | null {
  if (written === null) return null;
  const address = URL.canParse(written) ? new URL(written) : null;
  if (
    !address ||
    !/^https?:$/.test(address.protocol) ||
    address.search ||
    address.hash ||
    address.username ||
    address.password
  )
    throw new UserError('usage.site', { value: written });
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}
