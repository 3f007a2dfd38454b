import { BadTemplate } from '../../render/page.ts';
import { UserError } from '../user-error.ts';
import type { Fault } from './page-task.ts';

/** What was thrown, to be told to another thread. */
export function told(error: unknown): Fault {
  if (error instanceof UserError) return { of: 'user', key: error.key, facts: error.facts };
  if (error instanceof BadTemplate) return { of: 'template', template: error.template, message: error.message };
  const { message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
  return { of: 'program', message, stack };
}

/** What another thread has thrown, to be thrown here. */
export function thrown(fault: Fault): Error {
  switch (fault.of) {
    case 'user':
      return new UserError(fault.key as UserError['key'], fault.facts as UserError['facts']);
    case 'template':
      return new BadTemplate(fault.template, fault.message);
    default:
      return Object.assign(new Error(fault.message), { stack: fault.stack });
  }
}
