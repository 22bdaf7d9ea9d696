export default function ProcedurePage() { return <h1>…</h1>; }
