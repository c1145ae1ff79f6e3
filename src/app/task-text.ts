import './notice-text.ts';
import './search-text.ts';
import { addTexts } from './text.ts';
import { audit } from './texts/audit.ts';
import { balance } from './texts/balance.ts';
import { card } from './texts/card.ts';
import { conformity } from './texts/conformity.ts';
import { constraint } from './texts/constraint.ts';
import { corridor } from './texts/corridor.ts';
import { documents } from './texts/documents.ts';
import { fields } from './texts/fields.ts';
import { fund } from './texts/fund.ts';
import { indicators } from './texts/indicators.ts';
import { layers } from './texts/layers.ts';
import { mapTable } from './texts/map-table.ts';
import { model } from './texts/model.ts';
import { more } from './texts/more.ts';
import { network } from './texts/network.ts';
import { overlap } from './texts/overlap.ts';
import { phases } from './texts/phases.ts';
import { plans } from './texts/plans.ts';
import { reach } from './texts/reach.ts';
import { reconcile } from './texts/reconcile.ts';
import { review } from './texts/review.ts';
import { rules } from './texts/rules.ts';
import { scenarios } from './texts/scenarios.ts';
import { sheet } from './texts/sheet.ts';
import { sketch } from './texts/sketch.ts';
import { transition } from './texts/transition.ts';
import { trust } from './texts/trust.ts';
import { units } from './texts/units.ts';
import { versions } from './texts/versions.ts';

addTexts({
  audit,
  balance,
  card,
  conformity,
  constraint,
  corridor,
  documents,
  fields,
  fund,
  indicators,
  layers,
  mapTable,
  model,
  more,
  overlap,
  network,
  phases,
  plans,
  reach,
  reconcile,
  review,
  rules,
  scenarios,
  sketch,
  sheet,
  transition,
  trust,
  units,
  versions,
});
