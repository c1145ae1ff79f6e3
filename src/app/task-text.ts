import './notice-text.ts';
import { addTexts } from './text.ts';
import { audit } from './texts/audit.ts';
import { balance } from './texts/balance.ts';
import { card } from './texts/card.ts';
import { constraint } from './texts/constraint.ts';
import { corridor } from './texts/corridor.ts';
import { fund } from './texts/fund.ts';
import { indicators } from './texts/indicators.ts';
import { model } from './texts/model.ts';
import { more } from './texts/more.ts';
import { plans } from './texts/plans.ts';
import { reconcile } from './texts/reconcile.ts';
import { scenarios } from './texts/scenarios.ts';
import { sheet } from './texts/sheet.ts';
import { sketch } from './texts/sketch.ts';
import { transition } from './texts/transition.ts';
import { versions } from './texts/versions.ts';

addTexts({
  audit,
  balance,
  card,
  constraint,
  corridor,
  fund,
  indicators,
  model,
  more,
  plans,
  reconcile,
  scenarios,
  sketch,
  sheet,
  transition,
  versions,
});
