import type { LayerStyle } from './plan/layer.ts';
import type { LonLat } from './units.ts';

export type Lang = 'vi' | 'en';
export type Theme = 'light' | 'dark';

/** Where the map looks. */
export interface Camera {
  readonly center: LonLat;
  /** Web-map zoom, 0 … 20. */
  readonly zoom: number;
  /** Degrees clockwise from north. */
  readonly bearing: number;
}

/** west, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** One layer as the map shall draw it now. */
export interface SceneLayer {
  readonly id: string;
  /** Absolute URL of GeoJSON, or the GeoJSON itself for what a person drew. */
  readonly data: string | GeoJSON.FeatureCollection;
  readonly idBy: string;
  readonly style: LayerStyle;
  /** Values of `style.classBy` that are not drawn. */
  readonly hiddenClasses: readonly string[];
  /** 0 … 1, multiplies the style's own. */
  readonly opacity: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Set where `data` is no file but an address whose tiles the map's `TileServer` cuts on demand. */
  readonly tiles?: {
    /** names of the layers of areas and of label points in the tiles */
    readonly layer: string;
    readonly labels: string;
    readonly bounds: Bounds;
    readonly deepest: number;
  };
  /** Only features that have, for each of these properties, one of its values are drawn; '' = has none. */
  readonly only?: readonly { readonly property: string; readonly values: readonly string[] }[];
}

/** What is asked of an `AbortSignal`, which core has no name for. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', stop: () => void, options?: { readonly once?: boolean }): void;
}

/**
 * Cuts a tile of a layer: an encoded vector tile, empty where nothing lies; null for an address it does not know.
 * Rejects with the signal's reason.
 */
export type TileServer = (
  address: string,
  place: { readonly z: number; readonly x: number; readonly y: number },
  signal: StopSignal,
) => Promise<ArrayBuffer> | null;

/** Features that stand out: thick outline and glow, never a new fill. */
export interface Highlight {
  readonly layer: string;
  /** Property compared; the layer's id property when missing. */
  readonly property?: string;
  readonly values: readonly string[];
  /** A second property that must be one of its values too. */
  readonly and?: { readonly property: string; readonly values: readonly string[] };
}

/** What the map shall show: plain data, computed by app, drawn by map. */
export interface Scene {
  readonly theme: Theme;
  readonly lang: Lang;
  /** Drawn in this order, the last on top. */
  readonly layers: readonly SceneLayer[];
  readonly highlights: readonly Highlight[];
  /** The place a person asked about. */
  readonly pin: LonLat | null;
  /** What is being drawn or measured, points in order. */
  readonly sketch: {
    readonly kind: 'line' | 'polygon';
    readonly points: readonly LonLat[];
    readonly closed: boolean;
    /** The corner, or the whole, that keys move; only of a closed one. */
    readonly selected?: number | 'whole' | null;
  } | null;
}

/** What the map tells its owner. */
export interface MapEvents {
  /** The first full picture is on the screen. */
  onReady(): void;
  onCamera(camera: Camera, bounds: Bounds): void;
  /** Pointer over the map, or null when it left. */
  onPointer(at: LonLat | null): void;
  /** A person asked about a place by click, tap or key; tolerance is the radius of a fingertip in metres. */
  onPick(at: LonLat, toleranceM: number): void;
  /** A layer's data could not be loaded or drawn; the rest goes on. */
  onLayerFailed(layer: string, cause: string): void;
  onLayerReady(layer: string): void;
  onBasemapFailed(cause: string): void;
  /** The sketch being drawn changed; `done` when the person finished it, `held` while a hand is still moving it. */
  onSketch(points: readonly LonLat[], done: boolean, held: boolean): void;
  /** How the sketch would be with a corner at the pointer. */
  onSketchAhead(points: readonly LonLat[]): void;
  /** A corner was chosen by its number, or the whole, or none. */
  onSketchSelect(corner: number | 'whole' | null): void;
}
