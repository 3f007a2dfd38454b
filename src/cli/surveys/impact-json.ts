import type { Judged } from '../../model/finding.ts';
import { levelFact } from '../../rules/facts.ts';
import type { ImpactJson } from '../../schema/outputs.ts';
import type { Impact } from '../../survey/impact.ts';
import type { Opened } from '../open.ts';
import { speakerOf } from '../speaker-of.ts';
import type { MoveAsked } from './move-asked.ts';
import { valueNow, valueThen } from './move-asked.ts';
import { surveyJson } from './survey-json.ts';

/** The impact as JSON; its shape is schemas/impact.schema.json. */
export function impactJson(facts: Impact, asked: MoveAsked, opened: Opened): string {
  const speaker = speakerOf(opened);
  const finding = (one: Judged) => ({
    rule: one.rule,
    area: one.area ?? null,
    item: one.item ?? null,
    key: one.key ?? null,
    cell: one.cell ?? null,
    message: speaker.say(one).message,
  });
  const now = valueNow(asked);
  return surveyJson<ImpactJson>(
    { ...opened.report, asOf: asked.day },
    {
      move: {
        item: asked.item,
        key: asked.measure.key,
        cell: asked.cell,
        from: asked.entry.from,
        unit: valueThen(asked).unit,
        value: levelFact(valueThen(asked).level),
        before: now === null ? null : { value: levelFact(now.level), unit: now.unit },
      },
      areas: facts.lines.map((line) => ({ name: speaker.wording.area(line.area), ...line })),
      also: facts.also.map(finding),
      gone: facts.gone.map(finding),
    },
  );
}
