import type { Catalogue } from './catalogue';
import { site } from './ko/site';

export const ko: Catalogue = { site };
