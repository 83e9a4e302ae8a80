import type { Subject } from '@/features/reactions/commands';
import type { Wanted } from '@/features/reactions/input';
import { reactionDoor } from '@/features/reactions/reaction-door';
import { parseUuid } from '@/lib/uuid';

type Context = RouteContext<'/api/comments/[id]/reactions/[kind]'>;

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
  const { id: given, kind } = await params;
  const id = parseUuid(given);
  const subject: Subject | null = id ? { type: 'comment', id } : null;
  return reactionDoor(request, subject, kind, wanted);
}
