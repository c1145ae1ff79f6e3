import { addTaskTexts } from './text.ts';
import { audit } from './texts/audit.ts';
import { balance } from './texts/balance.ts';
import { card } from './texts/card.ts';
import { fund } from './texts/fund.ts';
import { model } from './texts/model.ts';
import { more } from './texts/more.ts';
import { reconcile } from './texts/reconcile.ts';
import { sheet } from './texts/sheet.ts';
import { sketch } from './texts/sketch.ts';
import { transition } from './texts/transition.ts';

addTaskTexts({ audit, balance, card, fund, model, more, reconcile, sketch, sheet, transition });
