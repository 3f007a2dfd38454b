import { STATES, type State } from '../model/state.ts';

/** The state to show where several stand together; `fallback` where there is none. */
export function gravest(states: Iterable<State>, fallback: State): State {
  const present = new Set(states);
  return STATES.find((state) => present.has(state)) ?? fallback;
}

const MET: ReadonlySet<State> = new Set(['stronger', 'added', 'specified', 'equal', 'inherits']);

/** Whether the record shows that people get at least what stands above. What is not known does not count. */
export function isMet(state: State): boolean {
  return MET.has(state);
}
