import { postSwitch } from '@/db/schema/posts';

/** What a post's switch consists of; all null where the post has none. */
export const switchColumns = {
  mode: postSwitch.mode,
  slowSeconds: postSwitch.slowSeconds,
  minimumAgeHours: postSwitch.minimumAgeHours,
  message: postSwitch.message,
  whenUnchecked: postSwitch.whenUnchecked,
  endsAt: postSwitch.endsAt,
};
