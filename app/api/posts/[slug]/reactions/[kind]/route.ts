import type { Subject } from '@/features/reactions/commands';
import type { Wanted } from '@/features/reactions/input';
import { reactionDoor } from '@/features/reactions/reaction-door';
import { isSlug } from '@/lib/slug';

type Context = RouteContext<'/api/posts/[slug]/reactions/[kind]'>;

export function PUT(request: Request, context: Context): Promise<Response> {
  return open(request, context, 'on');
}

export function DELETE(request: Request, context: Context): Promise<Response> {
  return open(request, context, 'off');
}

/** For a form, whose field `on` says 1, 0 or toggle; without it, it toggles. */
export function POST(request: Request, context: Context): Promise<Response> {
  return open(request, context);
}

async function open(request: Request, { params }: Context, wanted?: Wanted): Promise<Response> {
  const { slug, kind } = await params;
  const subject: Subject | null = isSlug(slug) ? { type: 'post', slug } : null;
  return reactionDoor(request, subject, kind, wanted);
}
