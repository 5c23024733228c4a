export function App() {
  return (
    <main>
      <h1>Kubewright</h1>
    </main>
  );
}
