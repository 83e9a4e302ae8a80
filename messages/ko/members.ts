import type { Catalogue } from '../catalogue';

export const members: Catalogue['members'] = {
  roles: { fan: '팬', moderator: '운영자', editor: '편집자', owner: '소유자' },
};
