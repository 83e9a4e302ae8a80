import { RadioGroup } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select-field';
import { TextArea } from '@/components/ui/text-area';
import {
  ageChoices,
  MESSAGE_LIMIT,
  modes,
  slowChoices,
  untilChoices,
} from '@/features/switches/choices';
import type { TypedSwitch } from '@/features/switches/typed-switch';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { inHours, inSeconds } from './spans';
import { TypedNumber } from './typed-number';
import { UntilAtField } from './until-at-field';

type Props = {
  id: string;
  /** What the fields hold. */
  values: TypedSwitch;
  locale: Locale;
  messages: Catalogue['switches']['form'];
};

/** What can be chosen for a post; where the browser knows how, only what belongs to its mode. */
export function SwitchFields({ id, values, locale, messages }: Props) {
  const { slowSeconds, slowTyped, minimumAgeHours, ageTyped } = values;
  const slow = slowChoices.map((seconds) => ({
    value: String(seconds),
    label: inSeconds(seconds, messages.slowFor, locale),
  }));
  const ages = ageChoices.map((hours) => ({
    value: String(hours),
    label: inHours(hours, messages.ageOf, locale),
  }));
  return (
    <>
      <RadioGroup
        id={`${id}-mode`}
        name="mode"
        legend={messages.mode}
        defaultValue={values.mode}
        options={modes.map((mode) => ({
          value: mode,
          label: messages.modes[mode],
          hint: messages.modeHints[mode],
        }))}
      />
      <div className="group-has-[[name=mode][value=slow]:not(:checked)]/form:hidden">
        <TypedNumber
          id={id}
          names={['slowSeconds', 'slowTyped']}
          labels={{
            chosen: messages.slow,
            typed: messages.slowTyped,
            hint: messages.slowTypedHint,
          }}
          options={slow}
          value={slowTyped || slowSeconds || '60'}
        />
      </div>
      <div className="group-has-[[name=mode][value=closed]:checked]/form:hidden">
        <TypedNumber
          id={id}
          names={['minimumAgeHours', 'ageTyped']}
          labels={{ chosen: messages.age, typed: messages.ageTyped, hint: messages.ageTypedHint }}
          options={[{ value: '', label: messages.everybody }, ...ages]}
          value={ageTyped || minimumAgeHours}
        />
      </div>
      <div className="group-has-[[name=mode][value=closed]:not(:checked)]/form:hidden">
        <TextArea
          id={`${id}-message`}
          name="message"
          rows={3}
          dir="auto"
          label={messages.message}
          hint={format(messages.messageHint, { limit: MESSAGE_LIMIT }, locale)}
          defaultValue={values.message}
        />
      </div>
      <div className="group-has-[[name=mode][value=closed]:checked]/form:hidden group-has-[[name=mode][value=hold]:checked]/form:hidden">
        <SelectField
          id={`${id}-unchecked`}
          name="whenUnchecked"
          label={messages.unchecked}
          options={[
            { value: 'publish', label: messages.publish },
            { value: 'hold', label: messages.hold },
          ]}
          defaultValue={values.whenUnchecked}
        />
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          id={`${id}-until`}
          name="until"
          label={messages.until}
          hint={messages.untilHint}
          options={untilChoices.map((value) => ({ value, label: messages.untilChoices[value] }))}
          defaultValue={values.until}
        />
        <div className="group-has-[[name=until]_[value=at]:not(:checked)]/form:hidden">
          <UntilAtField
            id={`${id}-until-at`}
            labels={{ utc: messages.untilAtUtc, local: messages.untilAt }}
            value={values.untilAt}
          />
        </div>
      </div>
    </>
  );
}
