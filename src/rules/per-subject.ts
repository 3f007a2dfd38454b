import type { Subject } from './rule.ts';

/** What several rules ask of a subject, worked out when the first of them asks. */
export function perSubject<T>(work: (subject: Subject) => T): (subject: Subject) => T {
  const known = new WeakMap<Subject, { readonly found: T }>();
  return (subject) => {
    const one = known.get(subject) ?? { found: work(subject) };
    known.set(subject, one);
    return one.found;
  };
}
