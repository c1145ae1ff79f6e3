import type { Catalogue } from './catalogue.ts';
import type { Layer } from './layer.ts';

/** The zones whose land is counted. */
export const zonesLayer = ({ layers, landFund }: Pick<Catalogue, 'layers' | 'landFund'>): Layer | undefined =>
  layers.find(({ id }) => id === landFund?.zones);
