import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { pointOn } from '#core/geo/place-in-geometry.ts';
import type { Bounds } from '#core/scene.ts';
import type { SearchEntry } from '#core/search.ts';
import type { FeatureFiles } from './feature-files.ts';
import { identityOf, textOf } from './features-at.ts';
import type { FeatureSource, SearchEntries, SearchEntriesRequest } from './place-protocol.ts';

/** Kinds of units that are said before the name. */
const UNIT_KIND = /^(phường|xã|đặc khu|thị trấn|thị xã|thành phố)$/i;

/** What the layers hold to be found by name, code or former name. */
export async function searchEntries(
  { layers }: SearchEntriesRequest,
  files: FeatureFiles,
  checkpoint: Checkpoint,
): Promise<SearchEntries> {
  const entries: SearchEntry[] = [];
  const failed: Record<string, string> = {};
  for (const [index, source] of layers.entries()) {
    try {
      const { features, bounds } = await files.get(source.url);
      for (const [place, feature] of features.entries()) {
        const entry = entryOf(feature, place, bounds[place] ?? null, source);
        if (entry) entries.push(entry);
      }
    } catch (cause) {
      failed[source.layer] = cause instanceof Error ? cause.message : String(cause);
    }
    await checkpoint((index + 1) / layers.length);
  }
  return { entries, failed };
}

function entryOf(
  feature: GeoJSON.Feature,
  place: number,
  bounds: Bounds | null,
  source: FeatureSource,
): SearchEntry | null {
  const at = pointOn(feature.geometry);
  if (!at || !bounds) return null;
  const { id, name, classValue } = identityOf(feature, place, source);
  const { name_en, kind, code, old, place: near } = feature.properties ?? {};
  const unit = textOf(kind);
  // zones are labelled by their code, which alone names none of them
  const plain = (name !== classValue && name) || [classValue, id].filter((part) => part !== '').join(' ');
  const isSaid = plain.toLowerCase().startsWith(`${unit.toLowerCase()} `);
  const title =
    UNIT_KIND.test(unit) && !isSaid ? `${unit[0]?.toUpperCase()}${unit.slice(1)} ${plain}` : plain;
  const former = textOf(old);
  const aliases = [id, textOf(code), textOf(name_en), former, textOf(near), classValue];
  return {
    layer: source.layer,
    id,
    name: title,
    nameEn: textOf(name_en) || title,
    aliases: [...new Set(aliases.filter((alias) => alias !== '' && alias !== title))],
    classValue,
    former,
    near: textOf(near),
    at,
    bounds,
  };
}
