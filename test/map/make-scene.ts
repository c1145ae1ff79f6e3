import type { LayerStyle } from '#core/plan/layer.ts';
import type { Scene, SceneLayer } from '#core/scene.ts';

/** Three land codes, one hatched, one an overlay. */
export const zoneStyle: LayerStyle = {
  kind: 'fill',
  classBy: 'code',
  labelBy: 'code',
  classes: [
    { value: 'ODT', code: 'ODT', title: { vi: 'Đất ở tại đô thị' }, color: '#ffa0ff' },
    { value: 'RPH', code: 'RPH', title: { vi: 'Đất rừng phòng hộ' }, color: '#beff1e', pattern: 'diagonal' },
    {
      value: 'KKT',
      code: 'KKT',
      title: { vi: 'Khu kinh tế' },
      color: '#c86464',
      pattern: 'cross',
      overlay: true,
    },
  ],
};

export const makeLayer = (layer: Partial<SceneLayer> = {}): SceneLayer => ({
  id: 'zones',
  data: 'https://plan.example/zones.geojson',
  idBy: 'id',
  style: zoneStyle,
  hiddenClasses: [],
  opacity: 1,
  minZoom: 0,
  maxZoom: 24,
  ...layer,
});

export const makeScene = (scene: Partial<Scene> = {}): Scene => ({
  theme: 'light',
  lang: 'vi',
  layers: [makeLayer()],
  highlights: [],
  pin: null,
  sketch: null,
  ...scene,
});
