export function App() {
  return <h1>Kubewright</h1>;
}
