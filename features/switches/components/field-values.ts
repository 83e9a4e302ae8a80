import type { PostSwitch } from '@/features/switches/policy';
import type { TypedSwitch } from '@/features/switches/typed-switch';

/** The fields of a form that would set what is set now. */
export function fieldValues(state: PostSwitch): TypedSwitch {
  const { mode, slowSeconds, minimumAgeHours, message, whenUnchecked, endsAt } = state;
  return {
    mode,
    slowSeconds: text(slowSeconds),
    slowTyped: '',
    minimumAgeHours: text(minimumAgeHours),
    ageTyped: '',
    message: message ?? '',
    whenUnchecked,
    until: endsAt ? 'at' : 'changed',
    untilAt: endsAt?.toISOString().slice(0, 16) ?? '',
  };
}

function text(value: number | null): string {
  return value === null ? '' : String(value);
}
