import type { Severity } from '../model/finding.ts';
import { rules } from './index.ts';

/** The severity a rule has before any configuration; what earlier rooms find is always an error. */
export function severityOf(id: string): Severity {
  return rules.find((rule) => rule.id === id)?.severity ?? 'error';
}
