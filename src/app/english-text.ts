import { addEnglish } from './text.ts';
import { common } from './texts/en/common.ts';
import { notice } from './texts/en/notice.ts';
import { shell } from './texts/en/shell.ts';

addEnglish({ common, shell, notice });
