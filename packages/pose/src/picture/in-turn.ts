/** Room for bytes, so many buffers in turn: what is in one is good until as many more were asked for. */
export function buffersInTurn(count: number): (length: number) => Uint8Array<ArrayBuffer> {
  const buffers: Uint8Array<ArrayBuffer>[] = [];
  let turn = 0;
  return (length) => {
    turn = (turn + 1) % count;
    const room = buffers[turn];
    if (room && room.length >= length) return room;
    const wider = new Uint8Array(length);
    buffers[turn] = wider;
    return wider;
  };
}
