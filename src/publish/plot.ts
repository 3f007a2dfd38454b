import { scaleLinear } from 'd3-scale';

/** A dot plot, worked out: every place in the units of its view box. */
export interface PlotView {
  readonly title: string;
  readonly description: string;
  readonly viewBox: string;
  readonly width: string;
  readonly ticks: readonly {
    readonly x: string;
    readonly words: string;
    readonly top: string;
    readonly bottom: string;
  }[];
  readonly rows: readonly {
    readonly y: string;
    readonly textY: string;
    readonly name: string;
    readonly left: string;
    readonly right: string;
    readonly x: string;
    readonly value: string;
  }[];
  /** The national floor; null where there is none in these figures. */
  readonly floor: {
    readonly x: string;
    readonly top: string;
    readonly bottom: string;
    readonly words: string;
    readonly labelX: string;
    readonly anchor: 'start' | 'end';
  } | null;
  readonly tickY: string;
  readonly floorY: string;
  readonly nameX: string;
  readonly valueX: string;
  /** Said below a plot that leaves some out. */
  readonly rest: string;
}

export interface Dot {
  readonly name: string;
  readonly value: number;
  readonly words: string;
}

/** How much room a plot has: for its dots, and for names at the left and values at the right where they are short. */
export interface Shape {
  readonly middle: number;
  readonly names: number;
  readonly values: number;
  readonly ticks: number;
}

export const WIDE: Shape = { middle: 360, names: 190, values: 170, ticks: 5 };
/** For a telephone: everything stays in sight, and letters stay legible. */
export const NARROW: Shape = { middle: 100, names: 40, values: 60, ticks: 2 };

const ROW = 26;
const TOP = 34;

/** Dots along one axis from nought, or from below it where values are negative; the largest first. */
export function plot(
  dots: readonly Dot[],
  floor: Dot | null,
  words: Pick<PlotView, 'title' | 'description' | 'rest'>,
  shape: Shape = WIDE,
): PlotView {
  const values = [...dots.map(({ value }) => value), ...(floor ? [floor.value] : [])];
  // The values stand in a column of their own at the right, clear of every line.
  const left = Math.max(shape.names, ...dots.map(({ name }) => roomFor(name) + 10));
  const right = left + shape.middle;
  const width = right + Math.max(shape.values, ...dots.map(({ words: said }) => roomFor(said) + 14));
  const bottom = TOP + dots.length * ROW;
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(...values, 0) || 1])
    .nice(shape.ticks)
    .range([left, right]);
  const label = scale.tickFormat(shape.ticks);
  // Values are written without separators, and so are their ticks.
  const tick = (value: number) => label(value).replaceAll(',', '');
  const at = (value: number) => fixed(scale(value));
  // A label at the right end would be cut off: it ends where the line stands.
  const side = (value: number): 'start' | 'end' => (scale(value) > width / 2 ? 'end' : 'start');
  const beside = (value: number) => fixed(scale(value) + (side(value) === 'end' ? 4 : -4));
  return {
    ...words,
    viewBox: `0 0 ${width} ${bottom + 28}`,
    width: String(width),
    nameX: String(left - 10),
    valueX: String(right + 14),
    tickY: String(bottom + 18),
    floorY: String(TOP - 14),
    ticks: scale.ticks(shape.ticks).map((value) => ({
      x: at(value),
      words: tick(value),
      top: String(TOP - 4),
      bottom: String(bottom + 2),
    })),
    rows: dots.map(({ name, value, words: said }, index) => ({
      y: fixed(TOP + index * ROW + ROW / 2),
      textY: fixed(TOP + index * ROW + ROW / 2 + 4.5),
      name,
      left: String(left),
      right: String(right),
      x: at(value),
      value: said,
    })),
    floor: floor
      ? {
          x: at(floor.value),
          top: String(TOP - 10),
          bottom: String(bottom + 2),
          words: floor.words,
          // Where there is little room the label has the whole width above the dots.
          labelX: shape === NARROW ? '0' : beside(floor.value),
          anchor: shape === NARROW ? 'start' : side(floor.value),
        }
      : null,
  };
}

/** How long words are at most in the type of a plot: Chinese signs are as wide as they are high. */
function roomFor(words: string): number {
  return [...words].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 13 : 7.5), 0);
}

/** At most two decimals, the same on every machine. */
function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
