import type { Root } from './spot.ts';

/** Prints a view on a page. */
export type PrintView = (view: object, root: Root) => string;

/** The templates of a design, ready to print. */
export interface Engine {
  readonly page: () => PrintView;
  readonly partial: (name: string) => PrintView;
}
