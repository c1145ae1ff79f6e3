import type { Map as GlMap } from 'maplibre-gl';
import type { Command } from './diff.ts';
import { geoJsonSource } from './maplibre.ts';

/** Our own styles are validated by the tests, not in front of a citizen. */
const unchecked = { validate: false } as const;

function execute(map: GlMap, command: Command): void {
  switch (command.do) {
    case 'remove-layer':
      map.removeLayer(command.layer);
      break;
    case 'remove-source':
      map.removeSource(command.source);
      break;
    case 'add-source':
      map.addSource(command.source, command.spec);
      break;
    case 'set-data':
      geoJsonSource(map, command.source)?.setData(command.data as GeoJSON.GeoJSON);
      break;
    case 'add-layer':
      map.addLayer(command.spec, command.before);
      break;
    case 'move-layer':
      map.moveLayer(command.layer, command.before);
      break;
    case 'set-paint':
      map.setPaintProperty(command.layer, command.name as never, command.value as never, unchecked);
      break;
    case 'set-layout':
      map.setLayoutProperty(command.layer, command.name as never, command.value as never, unchecked);
      break;
    case 'set-filter':
      map.setFilter(command.layer, command.filter, unchecked);
      break;
    case 'set-zoom':
      map.setLayerZoomRange(command.layer, command.from, command.to);
      break;
  }
}

/** Carries out what `diff` found, in its order. */
export function executeAll(map: GlMap, commands: readonly Command[]): void {
  for (const command of commands) execute(map, command);
}
