'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonLook, buttonClass } from './button-class';

type Props = Omit<ComponentProps<'button'>, 'type'> & { look?: ButtonLook; busyText?: string };

/**
 * The submit button of a form whose `action` is a function: says so while it is being sent. It
 * stays focusable then, because a disabled button would drop the keyboard's place.
 */
export function SubmitButton({ look, className, busyText, children, ...props }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : undefined}
      className={buttonClass(look, className)}
      {...props}
    >
      {pending && busyText ? busyText : children}
    </button>
  );
}
