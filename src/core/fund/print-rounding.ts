import type { RoundingMode } from './rounding.ts';

/** How the figures of a land fund are printed; nothing is ever summed from printed figures. */
export interface PrintRounding {
  /** decimals of hectares */
  readonly hectares: (typeof HECTARE_DIGITS)[number];
  /** decimals of percent */
  readonly percent: (typeof PERCENT_DIGITS)[number];
  readonly mode: RoundingMode;
}

/** Decimals a person can choose. Source: planning-rules 10.3. */
export const HECTARE_DIGITS = [0, 2, 4] as const;
export const PERCENT_DIGITS = [1, 2] as const;
export const ROUNDING_MODES = ['unadjusted', 'largest-remainder'] as const satisfies readonly RoundingMode[];

/** What is printed where nobody chose. */
export const USUAL_ROUNDING: PrintRounding = { hectares: 2, percent: 2, mode: 'unadjusted' };

/** Two decimals of hectares, one of percent, largest remainder: `h2p1l`; for links and memory. */
export const writeRounding = ({ hectares, percent, mode }: PrintRounding): string =>
  `h${hectares}p${percent}${mode === 'unadjusted' ? 'u' : 'l'}`;

/** Reads `h2p1l`; null for anything else. */
export function readRounding(text: string | null): PrintRounding | null {
  const [, hectares, percent, mode] = /^h([024])p([12])([ul])$/.exec(text ?? '') ?? [];
  if (!mode) return null;
  return {
    hectares: Number(hectares) as PrintRounding['hectares'],
    percent: Number(percent) as PrintRounding['percent'],
    mode: mode === 'u' ? 'unadjusted' : 'largest-remainder',
  };
}

/** The rounding as the parameters of a receipt have it. */
export const roundingParameters = ({
  mode,
  hectares,
  percent,
}: PrintRounding): Readonly<Record<string, string>> => ({
  rounding: mode,
  'ha-digits': String(hectares),
  'percent-digits': String(percent),
});
