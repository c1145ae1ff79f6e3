import { addTexts } from './text.ts';
import { search } from './texts/search.ts';

addTexts({ search });
