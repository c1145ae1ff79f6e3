import { addTaskTexts } from './text.ts';
import { card } from './texts/card.ts';
import { fund } from './texts/fund.ts';
import { model } from './texts/model.ts';
import { more } from './texts/more.ts';

addTaskTexts({ card, fund, model, more });
