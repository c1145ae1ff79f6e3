import type { Position } from 'geojson';

/** A town as the land-use drawing sees it: how far its built land reaches now and in 2030, and the grain of its blocks. */
export interface Town {
  readonly name: string;
  readonly at: Position;
  /** Radius of built land, km: now, and planned. */
  readonly now: number;
  readonly planned: number;
  /** Block size, km, and direction of streets, degrees. */
  readonly block: number;
  readonly turn: number;
}

/** An ellipse of one use: centre, half axes km, turn in degrees. */
export interface Patch {
  readonly at: Position;
  readonly a: number;
  readonly b: number;
  readonly turn: number;
}

/** A road or river as the drawing lays it: its course, and the width of its strip in km. */
export interface Strip {
  readonly points: readonly Position[];
  readonly width: number;
}

/** An industrial park as it is drawn: near its place, as large as printed or assumed, ha. */
export interface Estate {
  readonly at: Position;
  readonly drawn: number;
  readonly turn: number;
}

/** What a province's land-use drawing is laid out around. */
export interface Plan {
  readonly roads: readonly Strip[];
  readonly rivers: readonly Strip[];
  readonly lakes: readonly Patch[];
  readonly parks: readonly Estate[];
  readonly towns: readonly Town[];
  /** How much wider than in Quảng Ninh the cells of the open country are. Default 1. */
  readonly grain?: number;
}

/** Codes of a cell: what is there now, and what the plan of 2030 puts there. All drawn, none surveyed. */
export interface Use {
  readonly existing: string;
  readonly planned: string;
  /** Keeps parks, roads and lakes from growing together with others of the same code. */
  readonly mark: string;
}

/** An administrative unit as the published tables have it. */
export interface Unit {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  /** City, town or district before 1 July 2025 (inferred from names); empty where not known. */
  readonly old: string;
  readonly declaredKm2: number;
  readonly centroid: Position;
}
