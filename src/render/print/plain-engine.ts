import type { Markup } from '../template.ts';
import type { Engine, PrintView } from './engine.ts';
import { escapedHtml } from './handlebars.ts';
import type { Helpers } from './helper.ts';
import { NotPlain } from './not-plain.ts';
import { programOf } from './program.ts';
import { type Print, topSpot } from './spot.ts';
import type { Turns } from './turns.ts';

/** A page and its partials, parsed. */
export interface Parsed {
  readonly page: hbs.AST.Program;
  readonly partials: ReadonlyMap<string, hbs.AST.Program>;
}

/** Templates as plain functions; throws where one is `NotPlain`. `own` is what is printed of their own text. */
export function plainEngine(
  { page, partials }: Parsed,
  markup: Markup,
  helpers: Helpers,
  turns: Turns,
  own: (text: string) => string = (text) => text,
): Engine {
  const made = new Map<string, Print>();
  const compile = (program: hbs.AST.Program): Print =>
    programOf(program, { helpers, turns, partial, own, printed: markup === 'html' ? escapedHtml : written });
  const partial = (name: string): Print => {
    const known = made.get(name);
    if (known) return known;
    const source = partials.get(name);
    if (source === undefined) throw new NotPlain(`no partial ${name}`);
    // A partial may stand within itself: until it is made, a way to it stands for it.
    made.set(name, (spot) => made.get(name)?.(spot) ?? '');
    const print = compile(source);
    made.set(name, print);
    return print;
  };
  const printing =
    (print: Print): PrintView =>
    (view, root) =>
      print(topSpot(view, root));
  const whole = compile(page);
  for (const name of partials.keys()) partial(name);
  return { page: () => printing(whole), partial: (name) => printing(partial(name)) };
}

const written = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
