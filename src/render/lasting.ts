const lasting = new WeakSet<object>();

/** Marks a view that stands on many pages of a run: what is printed of it is worth keeping. */
export function last<T extends object>(view: T): T {
  lasting.add(view);
  return view;
}

/** Whether other pages will print a view again. */
export function isLasting(view: object): boolean {
  return lasting.has(view);
}
