import { below } from '../../model/source.ts';
import type { Rule } from '../rule.ts';

/** An excerpt stands among our own overlays without the configuration saying so, or does not say where it comes from. */
export const excerptUnlisted: Rule = {
  id: 'excerpt/unlisted',
  severity: 'error',
  *check({ overlays, excerpts }) {
    for (const overlay of overlays) {
      if (overlay.scope !== 'excerpt') continue;
      if (!overlay.transcribed) {
        yield {
          rule: 'excerpt/unlisted',
          variant: 'transcribed',
          at: below(overlay.at, 'scope'),
          area: overlay.area,
          params: { overlay: overlay.id },
        };
      }
      if (!excerpts.has(overlay.id)) {
        yield {
          rule: 'excerpt/unlisted',
          at: below(overlay.at, 'scope'),
          area: overlay.area,
          params: { overlay: overlay.id },
        };
      }
    }
  },
};
