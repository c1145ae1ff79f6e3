import { addTexts } from './text.ts';
import { noticeSentences } from './texts/notice-sentences.ts';

addTexts({ noticeSentences });
