import type { Checkpoint } from '#core/fund/checkpoint.ts';
import { type MeasuredHa, measuredArea } from '#core/fund/reconcile.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { parseGeoJson } from '#io/geojson.ts';
import type { FeatureFiles } from './feature-files.ts';
import { identityOf } from './features-at.ts';
import type { MeasuredFeature, Measures, MeasuresRequest } from './proof-protocol.ts';

/** Measures every polygon of some layers on the plane, the ellipsoid and Turf's sphere. */
export async function measures(
  { axis, layers, properties }: MeasuresRequest,
  files: FeatureFiles,
  checkpoint: Checkpoint,
): Promise<Measures> {
  const project = projector(axis);
  const features: MeasuredFeature[] = [];
  const failed: Record<string, string> = {};
  for (const [index, source] of layers.entries()) {
    try {
      const file = await files.get(source.url);
      for (const [place, feature] of file.features.entries()) {
        const { id, name } = identityOf(feature, place, source);
        const kept = Object.fromEntries(
          properties.map((property) => [property, feature.properties?.[property]]),
        );
        const measured = measuredHa(feature, project);
        features.push({ layer: source.layer, id, name, measured, properties: kept });
        await checkpoint((index + place / file.features.length) / layers.length);
      }
    } catch (cause) {
      // a cancelled question is not a layer that fails
      if (!(cause instanceof Error)) throw cause;
      await checkpoint((index + 1) / layers.length);
      failed[source.layer] = cause.message;
    }
  }
  return { features, failed };
}

function measuredHa(feature: GeoJSON.Feature, project: ReturnType<typeof projector>): MeasuredHa | null {
  if (!feature.geometry?.type.endsWith('Polygon')) return null;
  const parsed = parseGeoJson(feature);
  if (!parsed.ok || parsed.value.problems.length > 0) return null;
  const { layer } = parsed.value;
  return measuredArea(layer, { ...layer, xy: project(layer.xy) }, 0);
}
