import { addEnglish } from './text.ts';
import { common } from './texts/en/common.ts';
import { layers } from './texts/en/layers.ts';
import { notice } from './texts/en/notice.ts';
import { search } from './texts/en/search.ts';
import { shell } from './texts/en/shell.ts';

addEnglish({ common, shell, layers, search, notice });
