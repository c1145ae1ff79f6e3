/** The few words the map itself says, in the reader's language. */
export interface MapLabels {
  /** What the map is, for who cannot see it. */
  readonly map: string;
  /** Button that shows whose data it is. */
  readonly attribution: string;
  /** Shown when a page's map wants Ctrl or ⌘ to zoom, or two fingers to move. */
  readonly wheelWithCtrl: string;
  readonly wheelWithCmd: string;
  readonly twoFingers: string;
}

/** The words under MapLibre's own names. */
export const toLocale = (labels: MapLabels): Record<string, string> => ({
  'Map.Title': labels.map,
  'CooperativeGesturesHandler.WindowsHelpText': labels.wheelWithCtrl,
  'CooperativeGesturesHandler.MacHelpText': labels.wheelWithCmd,
  'CooperativeGesturesHandler.MobileHelpText': labels.twoFingers,
});
