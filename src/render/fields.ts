import type { Section, Shelf } from './arrange.ts';
import type { CategoryView, FieldView } from './bulletin-view.ts';
import { rowView } from './row.ts';
import type { Scene } from './scene.ts';
import { serviceViews } from './services.ts';

/** The five-facet tables of the page, by field and category. */
export function fieldViews(scene: Scene, sections: readonly Section[]): readonly FieldView[] {
  return sections.map((section) => ({
    anchor: section.anchor,
    name: section.name,
    count: count(scene, section.categories),
    categories: section.categories
      .filter((shelf) => size(shelf) > 0)
      .map((shelf) => categoryView(scene, section.name, shelf)),
  }));
}

function categoryView(scene: Scene, field: string, shelf: Shelf): CategoryView {
  return {
    anchor: shelf.anchor,
    name: shelf.name,
    caption: scene.say('category.caption', { field, category: shelf.name }),
    count: count(scene, [shelf]),
    rows: shelf.entries.map((entry) => scene.input.shared?.rows.row(scene, entry) ?? rowView(scene, entry)),
    pending: shelf.pending,
    services: shelf.entries.flatMap((entry) => serviceViews(scene, entry)),
  };
}

const size = (shelf: Shelf): number => shelf.entries.length + shelf.pending.length;

function count(scene: Scene, shelves: readonly Shelf[]): string {
  return scene.say('contents.count', { count: shelves.reduce((sum, shelf) => sum + size(shelf), 0) });
}
