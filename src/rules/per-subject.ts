import type { Subject } from './rule.ts';

/** What several rules ask of a subject, worked out when the first of them asks. */
export function perSubject<T>(work: (subject: Subject) => T): (subject: Subject) => T {
  return (subject) => {
    const known = subject.found.get(work);
    if (known) return known.made as T;
    const made = work(subject);
    subject.found.set(work, { made });
    return made;
  };
}
