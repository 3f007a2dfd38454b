import { below } from '../../model/source.ts';
import type { Rule } from '../rule.ts';

/** A local standard has run out and nothing has taken its place; its last values go on binding until it is renewed or repealed. */
export const dateExpired: Rule = {
  id: 'date/expired',
  severity: 'error',
  *check({ overlays, resolver, asOf }) {
    for (const overlay of overlays) {
      if (overlay.expires === null || overlay.expires >= asOf || !resolver.stands(overlay, asOf)) continue;
      if (!resolver.tree.exists(overlay.area, asOf)) continue;
      yield {
        rule: 'date/expired',
        at: below(overlay.at, 'expires'),
        area: overlay.area,
        since: overlay.expires,
        params: { overlay: overlay.id, expires: overlay.expires },
      };
    }
  },
};
