import type { Hectares } from '#core/units.ts';
import { LAND_GROUPS, landGroupOf } from './land-group.ts';
import type { TransitionMatrix } from './transition.ts';

/** What the flows are gathered by. */
export type SankeyLevel = 'group' | 'code';

/** A bar of the figure. Places run from 0 (top) to 1. */
interface SankeyNode {
  /** a land-use group, or a code; `other` for a code without group, `NOT_MAPPED` as it is */
  readonly key: string;
  readonly side: 'existing' | 'planned';
  readonly ha: Hectares;
  readonly top: number;
  readonly bottom: number;
}

/** A band from an existing bar to a planned one. */
interface SankeyLink {
  readonly from: string;
  readonly to: string;
  readonly ha: Hectares;
  readonly fromTop: number;
  readonly fromBottom: number;
  readonly toTop: number;
  readonly toBottom: number;
}

/** A Sankey figure, to be drawn at any size; its table twin is the list of links. */
export interface Sankey {
  readonly nodes: readonly SankeyNode[];
  readonly links: readonly SankeyLink[];
  /** hectares of the full height of bars, gaps left out */
  readonly totalHa: Hectares;
}

/** Share of the height that the gaps of a side take together. */
const GAPS = 0.12;

/**
 * Lays out a transition matrix as two columns of bars with bands between; one scale for both columns.
 *
 * Bars stand in the order of the land-use tables, the bands of a bar in the order of the bars they go to, so that none cross
 * more than they must. Plane hectares.
 */
export function sankeyOf(matrix: Pick<TransitionMatrix, 'cells'>, level: SankeyLevel): Sankey {
  const keyOf = level === 'group' ? landGroupOf : (code: string) => code;
  const flows = new Map<string, { readonly from: string; readonly to: string; ha: Hectares }>();
  for (const cell of matrix.cells) {
    const [from, to] = [keyOf(cell.from), keyOf(cell.to)];
    const flow = flows.get(`${from}\n${to}`) ?? { from, to, ha: 0 };
    // a net of nothing, where one layer overlaps itself, has no band
    flow.ha += Math.max(0, cell.planeHa);
    flows.set(`${from}\n${to}`, flow);
  }
  const list = [...flows.values()].filter(({ ha }) => ha > 0);
  const totalHa = list.reduce((sum, { ha }) => sum + ha, 0);
  const before = barsOf(list, 'existing', level, totalHa);
  const after = barsOf(list, 'planned', level, totalHa);
  const height = (ha: Hectares): number => (ha / totalHa) * (1 - GAPS);
  const used = new Map([...before, ...after].map((bar) => [bar, bar.top]));
  const links: SankeyLink[] = [];
  for (const left of before) {
    for (const right of after) {
      const flow = list.find(({ from, to }) => from === left.key && to === right.key);
      if (!flow) continue;
      const fromTop = used.get(left)!;
      const toTop = used.get(right)!;
      const [fromBottom, toBottom] = [fromTop + height(flow.ha), toTop + height(flow.ha)];
      links.push({ from: left.key, to: right.key, ha: flow.ha, fromTop, fromBottom, toTop, toBottom });
      used.set(left, fromBottom);
      used.set(right, toBottom);
    }
  }
  return { nodes: [...before, ...after], links, totalHa };
}

function barsOf(
  flows: readonly { readonly from: string; readonly to: string; readonly ha: Hectares }[],
  side: SankeyNode['side'],
  level: SankeyLevel,
  totalHa: Hectares,
): SankeyNode[] {
  const amounts = new Map<string, Hectares>();
  for (const { from, to, ha } of flows) {
    const key = side === 'existing' ? from : to;
    amounts.set(key, (amounts.get(key) ?? 0) + ha);
  }
  const groups: readonly string[] = LAND_GROUPS;
  const order = (key: string): number => groups.indexOf(level === 'group' ? key : landGroupOf(key));
  const keys = [...amounts.keys()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  const gap = keys.length > 1 ? GAPS / (keys.length - 1) : 0;
  let top = 0;
  return keys.map((key) => {
    const ha = amounts.get(key)!;
    const bottom = top + (ha / totalHa) * (1 - GAPS);
    const node: SankeyNode = { key, side, ha, top, bottom };
    top = bottom + gap;
    return node;
  });
}
