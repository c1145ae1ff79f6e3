import type { LonLat } from '#core/units.ts';
import type { Actions } from './actions.ts';
import { type Desk, fly, tell, untell } from './desk.ts';

const REFUSALS = ['', 'position-refused', 'position-unavailable', 'position-timeout'];

/** Verb of "where am I". */
export function placeActions(desk: Desk): Pick<Actions, 'locate'> {
  const { store } = desk;
  return {
    locate: () =>
      new Promise((resolve) => {
        const { geolocation } = desk;
        untell(store, 'position');
        if (!geolocation) {
          tell(store, 'warning', 'position-unsupported', {}, 'position');
          resolve();
          return;
        }
        store.set({ locating: true });
        geolocation.getCurrentPosition(
          ({ coords }) => {
            const at: LonLat = [coords.longitude, coords.latitude];
            store.set({ locating: false, position: { at, accuracyM: coords.accuracy } });
            fly(store, {
              center: at,
              zoom: coords.accuracy > 2000 ? 11 : 14,
              bearing: store.peek().camera.bearing,
            });
            resolve();
          },
          ({ code }) => {
            store.set({ locating: false, position: null });
            tell(store, 'warning', REFUSALS[code] || 'position-unavailable', {}, 'position');
            resolve();
          },
          { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
        );
      }),
  };
}
