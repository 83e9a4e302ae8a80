import { site } from './en/site';

export const en = { site } as const;
