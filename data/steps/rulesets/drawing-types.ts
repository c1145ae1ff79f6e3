import { readFileSync } from 'node:fs';
import { GENERAL_PLAN_BALANCE } from '#core/fund/general-plan-balance.ts';
import type { Pattern } from '#core/plan/layer.ts';
import type { Text } from '#core/plan/provenance.ts';
import type { RuleCode, RulesetFile } from '#core/plan/ruleset.ts';
import { HEADS } from './heads.ts';

const FILE = new URL('../../raw/rulesets/planning-drawing-types.csv', import.meta.url);

/** Hatches of the source: its words in Vietnamese, and the nearest of ours. */
const HATCHES: Readonly<Record<string, readonly [vi: string, pattern: Pattern]>> = {
  'vertical lines': ['nét dọc', 'vertical'],
  'vertical lines + short slashes': ['nét dọc và gạch chéo ngắn', 'vertical'],
  'diagonal \\': ['nét chéo \\', 'back-diagonal'],
  'horizontal + tick': ['nét ngang có gạch ngắn', 'horizontal'],
  'dense cross diagonal': ['nét chéo đan dày', 'cross'],
  'grass-like': ['như cỏ', 'plus'],
  brick: ['xây gạch', 'brick'],
  'wide brick': ['xây gạch rộng', 'brick'],
  'square grid': ['lưới vuông', 'grid'],
  'staggered dots': ['chấm so le', 'dots'],
  'dot grid': ['lưới chấm', 'dots'],
  'sparse dots': ['chấm thưa', 'sparse-dots'],
  'diagonal /': ['nét chéo /', 'diagonal'],
  herringbone: ['xương cá', 'cross'],
  'horizontal dense, vertical sparse': ['ngang dày, dọc thưa', 'grid'],
  'basket weave': ['đan rổ', 'brick'],
  triangles: ['tam giác', 'sparse-dots'],
  squares: ['ô vuông', 'grid'],
  'cross-hatch': ['đan chéo', 'cross'],
  'triangular net': ['lưới tam giác', 'cross'],
  'dense /': ['nét chéo / dày', 'diagonal'],
  'lines + dashes': ['nét liền và nét đứt', 'horizontal'],
  'plus signs': ['dấu cộng', 'plus'],
  'double cross-hatch': ['đan chéo kép', 'cross'],
  dots: ['chấm', 'dots'],
  waves: ['sóng', 'waves'],
  honeycomb: ['tổ ong', 'brick'],
  'staggered dashes': ['gạch ngang so le', 'horizontal'],
  'fine dots': ['chấm mịn', 'dots'],
  dashes: ['gạch ngang', 'horizontal'],
  'gapped lines': ['nét ngang ngắt quãng', 'horizontal'],
  'lines + diagonals': ['nét ngang và nét chéo', 'horizontal'],
};

const TRACED = / \(traced\)$/;
const OWN_COLOUR: Text = {
  vi: 'màu riêng của nguồn, không có số màu ACI',
  en: 'the source’s own colour, no colour index given',
};
const NO_COLOUR: Text = { vi: 'nguồn chỉ ghi “xám”', en: 'the source says “grey” alone' };
const NO_SIGN: Text = { vi: 'nguồn không có màu và nét', en: 'no source gives colour or hatch' };

const SUB_AREA: Text = {
  vi: 'Quy hoạch phân khu (1/2.000–1/5.000)',
  en: 'Sub-area plan (1/2,000–1/5,000)',
};

/** Fields of a line of the table: commas inside double quotes belong to the field. */
const fields = (row: string): string[] =>
  [...row.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(([, bare = '', quotedText]) => quotedText ?? bare);

function drawingType(row: string): RuleCode {
  const [vi = '', en = '', code = '', aci = '', hex = '', hatch = ''] = fields(row);
  const words = hatch.replace(TRACED, '');
  const look = HATCHES[words];
  if (!look) throw new Error(`no hatch for "${hatch}"`);
  const traced = TRACED.test(hatch);
  const own = hex.endsWith('*');
  const color = /^#[0-9A-F]{6}/.exec(hex)?.[0];
  return {
    code,
    title: { vi, en },
    ...(color ? { color } : {}),
    ...(/^\d+$/.test(aci) ? { aci: Number(aci) } : {}),
    pattern: look[1],
    hatch: {
      vi: `${look[0]}${traced ? ' (nguồn can lại từ phụ lục)' : ''}`,
      en: `${words}${traced ? ' (traced from the annex)' : ''}`,
    },
    group: SUB_AREA,
    verification: own || !color ? 'unverified' : 'secondary',
    ...(own ? { note: OWN_COLOUR } : color ? {} : { note: NO_COLOUR }),
  };
}

/** Rows of the general plan: their layers are known, colours and hatches are not. */
const generalPlan = (): readonly RuleCode[] =>
  GENERAL_PLAN_BALANCE.lines.flatMap((section) =>
    (section.lines ?? []).flatMap(({ vi, en, codes }) =>
      codes.map((code) => ({
        code,
        title: { vi, en },
        group: {
          vi: `Quy hoạch chung (1/10.000): ${section.vi}`,
          en: `General plan (1/10,000): ${section.en}`,
        },
        verification: 'secondary' as const,
        note: NO_SIGN,
      })),
    ),
  );

/** Land types of planning drawings. Source: planning-rules 6.2 (sub-area plan) and 10.2 (general plan). */
export function drawingTypes(): Omit<RulesetFile, '$schema' | 'format'> {
  const [, ...rows] = readFileSync(FILE, 'utf8').trim().split(/\r?\n/);
  const known = rows.map(drawingType);
  const names = new Set(known.map(({ code }) => code.toUpperCase()));
  return {
    ...HEADS['tt-16-2025'],
    via: 'một kho mã công khai chép Phụ lục I, Mục 2 và Mục 4',
    note: {
      vi: 'Ban hành 30/06/2025; sửa đổi bởi TT 43/2025 và TT 24/2026, hợp nhất tại 59/VBHN-BXD. Màu là màu chuẩn AutoCAD của số ACI. Nét vẽ ở đây là nét gần nhất chúng tôi có, không phải nét của phụ lục.',
      en: 'Issued 30 June 2025; amended by Circulars 43/2025 and 24/2026, consolidated as 59/VBHN-BXD. Colours are the standard AutoCAD values of the colour index. Hatches here are the nearest we have, not those of the annex.',
    },
    codes: [...known, ...generalPlan().filter(({ code }) => !names.has(code))],
  };
}
