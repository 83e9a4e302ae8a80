import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button-class';

type Props = ComponentProps<'button'> & { look?: ButtonLook };

export function Button({ look, className, type = 'button', ...props }: Props) {
  return <button type={type} className={buttonClass(look, className)} {...props} />;
}
